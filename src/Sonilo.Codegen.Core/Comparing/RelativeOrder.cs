namespace Sonilo.Codegen.Comparing;

/// <summary>Tells a new order from things that came or went in between.</summary>
internal static class RelativeOrder
{
    /// <summary>Whether the names that both have stand in another order.</summary>
    public static bool Differs(IEnumerable<string> before, IEnumerable<string> after)
    {
        var old = before.Distinct(StringComparer.Ordinal).ToList();
        var current = after.Distinct(StringComparer.Ordinal).ToList();
        var inBoth = new HashSet<string>(old, StringComparer.Ordinal);
        inBoth.IntersectWith(current);
        return !old.Where(inBoth.Contains).SequenceEqual(current.Where(inBoth.Contains), StringComparer.Ordinal);
    }
}
