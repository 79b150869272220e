using Spectre.Console;

namespace Sonilo.Cli.Terminal;

/// <summary>The colours, by what they mean. Every terminal has these sixteen, and its user chose how they look.</summary>
internal static class Look
{
    /// <summary>Errors, and what breaks.</summary>
    public static Style Wrong { get; } = new(Color.Red);

    /// <summary>Warnings, and what behaves differently.</summary>
    public static Style Careful { get; } = new(Color.Yellow);

    /// <summary>What went well, and what only adds.</summary>
    public static Style Good { get; } = new(Color.Green);

    /// <summary>Names that the user can type: models, parameters, jobs.</summary>
    public static Style Name { get; } = new(Color.Aqua);

    /// <summary>Money.</summary>
    public static Style Money { get; } = new(Color.Fuchsia);

    /// <summary>What can be skipped.</summary>
    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    /// <summary>Headings.</summary>
    public static Style Strong { get; } = new(decoration: Decoration.Bold);
}
