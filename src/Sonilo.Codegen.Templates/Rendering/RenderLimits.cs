namespace Sonilo.Codegen.Templates.Rendering;

/// <summary>How far one rendering may go. Far beyond what templates need, and far below what a build server would notice.</summary>
/// <param name="Iterations">The rounds of all loops together.</param>
/// <param name="Depth">How deep functions and includes may call each other.</param>
/// <param name="OutputLength">The characters of one file.</param>
/// <param name="TextLength">The characters of any one text on the way.</param>
/// <param name="Time">How long one file may take. The last resort: the others always stop a template at the same place.</param>
public sealed record RenderLimits(int Iterations, int Depth, int OutputLength, int TextLength, TimeSpan Time)
{
    /// <summary>A million rounds, 100 calls, 8 million characters of output and one of any text, 10 seconds.</summary>
    public static RenderLimits Usual { get; } = new(1_000_000, 100, 8_000_000, 1_000_000, TimeSpan.FromSeconds(10));
}
