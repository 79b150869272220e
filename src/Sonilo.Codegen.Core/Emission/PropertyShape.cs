using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>A parameter as a C# property: every name and decision made, so that templates only place text.</summary>
internal sealed class PropertyShape
{
    private static readonly string[] ReservedMembers =
    [
        // What a record has, or the compiler gives it.
        "Clone", "EqualityContract", "PrintMembers", "ToString", "Equals", "GetHashCode", "GetType", "MemberwiseClone",
        "ReferenceEquals", "Finalize",

        // What the templates declare.
        "AdditionalParameters", "Converter",
    ];

    private PropertyShape(ParameterSpec parameter, ParameterRule rule, string name, string argument, string valueType)
    {
        Parameter = parameter;
        Rule = rule;
        Name = name;
        Argument = argument;
        ValueType = valueType;
    }

    public ParameterSpec Parameter { get; }

    public ParameterRule Rule { get; }

    /// <summary>The property's name.</summary>
    public string Name { get; }

    /// <summary>The name of the constructor's parameter.</summary>
    public string Argument { get; }

    /// <summary>The type of the allowed values; empty where there is none.</summary>
    public string ValueType { get; }

    public bool HasValueType => ValueType.Length > 0;

    public bool IsRequired => Rule.MustBeGiven;

    /// <summary>The type of a value, or of a list's item.</summary>
    public string ItemType => PropertyType.ItemOf(Rule, ValueType);

    /// <summary>The property's type.</summary>
    public string Type => PropertyType.Of(Rule, ValueType) + (IsRequired ? "" : "?");

    /// <summary>Whether a list's item, or the value, is a reference that can be null.</summary>
    public bool IsReference => !HasValueType && Rule.Kind is ValueKind.Text or ValueKind.Model or ValueKind.File or ValueKind.Fields;

    /// <summary>The private field that holds a number's allowed values.</summary>
    public string AllowedNumbersField => "s_" + Identifier.ForArgument(Name).TrimStart('@', '_') + "Values";

    /// <summary>Shapes every parameter of a model; no two properties, and no two arguments, have the same name.</summary>
    public static List<PropertyShape> Of(NamedModel model)
    {
        var names = new NameScope([.. ReservedMembers, model.RequestType, .. model.ValueTypes.Where(static name => name.Length > 0)]);
        var arguments = new NameScope([]);
        var shapes = new List<PropertyShape>(model.Model.Parameters.Count);
        for (var i = 0; i < model.Model.Parameters.Count; i++)
        {
            var parameter = model.Model.Parameters[i];
            var name = Identifier.ForParameter(parameter.Name);
            if (ReservedMembers.Contains(name, StringComparer.OrdinalIgnoreCase) || name.Equals(model.RequestType, StringComparison.OrdinalIgnoreCase))
            {
                name += "Value";
            }

            name = names.Take(name);
            shapes.Add(new PropertyShape(
                parameter, ParameterRule.Of(parameter), name, arguments.Take(Identifier.ForArgument(name)), model.ValueTypes[i]));
        }

        return shapes;
    }
}
