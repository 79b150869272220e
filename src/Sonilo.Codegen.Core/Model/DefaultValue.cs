namespace Sonilo.Codegen.Model;

/// <summary>What the service assumes when a parameter is left out: one value, or a list that may be empty.</summary>
/// <param name="Items">The value's text, or the texts of the list's items.</param>
/// <param name="IsList">Whether the default is a list.</param>
public sealed record DefaultValue(EquatableArray<string> Items, bool IsList)
{
    /// <summary>The empty list.</summary>
    public static DefaultValue EmptyList { get; } = new([], true);

    /// <summary>A default of one value.</summary>
    public static DefaultValue Of(string text) => new([text], false);

    /// <summary>The default as a reader would write it: <c>90</c>, <c>mp3</c>, <c>a, b</c>, or nothing for the empty list.</summary>
    public string Text => Items.Count == 1 ? Items[0] : string.Join(", ", Items);
}
