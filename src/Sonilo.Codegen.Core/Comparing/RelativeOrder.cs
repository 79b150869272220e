namespace Sonilo.Codegen.Comparing;

/// <summary>Distinguishes a new order from insertions and removals.</summary>
internal static class RelativeOrder
{
    /// <summary>Whether the order of the names that both have changed.</summary>
    public static bool Differs(IEnumerable<string> before, IEnumerable<string> after)
    {
        var old = before.Distinct(StringComparer.Ordinal).ToList();
        var current = after.Distinct(StringComparer.Ordinal).ToList();
        var inBoth = new HashSet<string>(old, StringComparer.Ordinal);
        inBoth.IntersectWith(current);
        return !old.Where(inBoth.Contains).SequenceEqual(current.Where(inBoth.Contains), StringComparer.Ordinal);
    }
}
