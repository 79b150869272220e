namespace Sonilo.Codegen.Emission;

/// <summary>Names one of what a list's name has several of: <c>segments</c> gives <c>Segment</c>, <c>entries</c> gives <c>Entry</c>.</summary>
internal static class ItemName
{
    private static readonly string[] AfterWhichPluralsTakeAnE = ["sses", "xes", "ches", "shes"];

    /// <summary>The end of the item's type name.</summary>
    public static string Of(string parameter)
    {
        var name = Identifier.ForParameter(parameter).TrimStart('_');
        return name.Length < 3 || !EndsWith(name, "s") || EndsWith(name, "ss") ? name + "Item"
            : EndsWith(name, "ies") ? name.Substring(0, name.Length - 3) + "y"
            : AfterWhichPluralsTakeAnE.Any(ending => EndsWith(name, ending)) ? name.Substring(0, name.Length - 2)
            : name.Substring(0, name.Length - 1);
    }

    private static bool EndsWith(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal);
}
