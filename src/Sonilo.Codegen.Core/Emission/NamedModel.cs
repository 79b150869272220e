using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>A model with the names that its code goes by. Equal values give equal code: this is what is cached.</summary>
/// <param name="Model">The model.</param>
/// <param name="Name">The stem of its type names, and its property in the catalogue: <c>SoniloV11TextToMusic</c>.</param>
/// <param name="ValueTypes">The names of the types of its parameters' allowed values; empty for a parameter without one.</param>
/// <param name="Page">The page that the model was taken from.</param>
public sealed record NamedModel(ModelSpec Model, string Name, EquatableArray<string> ValueTypes, NamedPage Page)
{
    /// <summary>The names of the types of its lists' items, in the order of the parameters; none for a list whose items the page does not describe.</summary>
    public EquatableArray<NamedItem> Items { get; init; }

    /// <summary>The name of the request type.</summary>
    public string RequestType => Name + ModelNames.RequestSuffix;

    /// <summary>The name of the file, unique where case does not count.</summary>
    public string HintName => RequestType + ".g.cs";
}

/// <summary>The type of a list's items with the names that its code goes by.</summary>
/// <param name="Parameter">The list's name on the page.</param>
/// <param name="Type">The name of the type.</param>
/// <param name="ValueTypes">The names of the types of its parameters' allowed values; empty for a parameter without one.</param>
public sealed record NamedItem(string Parameter, string Type, EquatableArray<string> ValueTypes);

/// <summary>A page with the name that its constant in the catalogue goes by. Its date is not here: a new date changes the catalogue alone.</summary>
/// <param name="Name">The page's name as users know it, such as <c>sonilo.md</c>.</param>
/// <param name="Member">The name of its constant.</param>
public sealed record NamedPage(string Name, string Member);
