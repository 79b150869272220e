using System.Globalization;

namespace Sonilo.Codegen.Problems;

/// <summary>A line and a column of a page, counted from zero as the compiler counts them: columns are UTF-16 units, a tab is one.</summary>
/// <remarks>Shown to people they count from one, see <see cref="ToString"/>.</remarks>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>The position as people count: <c>12,5</c> is the fifth character of the twelfth line.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0},{1}", Line + 1, Column + 1);
}
