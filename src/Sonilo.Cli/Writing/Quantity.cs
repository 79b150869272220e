namespace Sonilo.Cli.Writing;

/// <summary>Writes counted things: <c>1 page</c>, <c>2 pages</c>.</summary>
internal static class Quantity
{
    /// <summary>The count and the noun, in the plural unless there is exactly one.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">The noun in the singular; its plural takes an <c>s</c>.</param>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
