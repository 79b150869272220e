using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>A parameter as a C# property: every name and decision made, so that templates only place text.</summary>
internal sealed class PropertyShape(ParameterSpec parameter, string name, string argument, string valueType, NamedItem? item)
{
    private static readonly string[] ReservedMembers =
    [
        // What a record has, or the compiler gives it.
        "Clone", "EqualityContract", "PrintMembers", "ToString", "Equals", "GetHashCode", "GetType", "MemberwiseClone",
        "ReferenceEquals", "Finalize",

        // What the templates declare.
        "AdditionalParameters", "Converter",

        // Types whose members generated code calls: where it does, a property would be taken for the type.
        "RequestEquality", "RequestReader", CodeTarget.UsualCatalog, CodeTarget.UsualCatalog + CodeTarget.OfThisProject,
    ];

    public ParameterSpec Parameter => parameter;

    public ParameterRule Rule { get; } = ParameterRule.Of(parameter);

    /// <summary>The property's name.</summary>
    public string Name => name;

    /// <summary>The name of the constructor's parameter.</summary>
    public string Argument => argument;

    /// <summary>The type of the allowed values; empty where there is none.</summary>
    public string ValueType => valueType;

    /// <summary>The name of the type of a list's items; empty where they have none of their own.</summary>
    public string ItemTypeName { get; } = item?.Type ?? "";

    /// <summary>The properties of a list's items.</summary>
    public List<PropertyShape> ItemProperties { get; } = item is null ? [] : OfItem(parameter, item);

    /// <summary>Whether the property is that of a list's item.</summary>
    public bool IsOfItem { get; private init; }

    /// <summary>The rules of the model, or of the item, that name the parameter or others.</summary>
    public EquatableArray<ModelRule> Rules { get; private init; }

    public bool HasValueType => ValueType.Length > 0;

    public bool IsRequired => Rule.MustBeGiven;

    /// <summary>The type of a value, or of a list's item.</summary>
    public string ItemType => PropertyType.ItemOf(Rule, OwnType);

    /// <summary>The property's type.</summary>
    public string Type => PropertyType.Of(Rule, OwnType) + (IsRequired ? "" : "?");

    /// <summary>Whether a list's item, or the value, is a reference that can be null.</summary>
    public bool IsReference => !HasValueType && Rule.Kind is ValueKind.Text or ValueKind.Model or ValueKind.File or ValueKind.Fields;

    /// <summary>Whether the property can be <see langword="null"/>, if only against its declaration.</summary>
    public bool CanBeNull => !IsRequired || Rule.IsList || IsReference;

    /// <summary>The call that turns a value with a type of its own into text; empty for any other.</summary>
    public string AsText => !HasValueType || Rule.IsList ? "" : IsRequired ? ".ToString()" : "?.ToString()";

    /// <summary>The private field that holds a number's allowed values.</summary>
    public string AllowedNumbersField => "s_" + Identifier.ForArgument(Name).TrimStart('@', '_') + "Values";

    /// <summary>Shapes every parameter of a model; no two properties, and no two arguments, have the same name.</summary>
    public static List<PropertyShape> Of(NamedModel model) =>
        Of(model.Model.Parameters, model.Model.Rules, model.RequestType, model.ValueTypes, model.Items, isOfItem: false);

    /// <summary>The property of a list's item that holds a parameter.</summary>
    public PropertyShape ItemProperty(string parameter) => ItemProperties.First(property => property.Parameter.Name == parameter);

    private static List<PropertyShape> OfItem(ParameterSpec list, NamedItem item) =>
        Of(list.Items!.Parameters, list.Items.Rules, item.Type, item.ValueTypes, default, isOfItem: true);

    private static List<PropertyShape> Of(
        EquatableArray<ParameterSpec> parameters, EquatableArray<ModelRule> rules, string type, EquatableArray<string> valueTypes, EquatableArray<NamedItem> items, bool isOfItem)
    {
        // A type of the namespace that a member hides could not be named in this one.
        var names = new NameScope([.. ReservedMembers, type, .. valueTypes.Where(static name => name.Length > 0), .. items.Select(static item => item.Type)]);
        var arguments = new NameScope([]);
        var shapes = new List<PropertyShape>(parameters.Count);
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            var name = Identifier.ForParameter(parameter.Name);
            if (ReservedMembers.Contains(name, StringComparer.OrdinalIgnoreCase) || name.Equals(type, StringComparison.OrdinalIgnoreCase))
            {
                name += "Value";
            }

            name = names.Take(name);
            var item = items.Count == 0 ? null : items.FirstOrDefault(item => item.Parameter == parameter.Name);
            shapes.Add(new PropertyShape(parameter, name, arguments.Take(Identifier.ForArgument(name)), valueTypes[i], item)
            {
                IsOfItem = isOfItem,
                Rules = rules,
            });
        }

        return shapes;
    }

    private string OwnType => HasValueType ? ValueType : ItemTypeName;
}
