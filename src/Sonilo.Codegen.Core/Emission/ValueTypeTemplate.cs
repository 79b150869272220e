using System.Text;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the type of a parameter's allowed values: a text with a name for every value that the page lists.</summary>
internal static class ValueTypeTemplate
{
    // What the type has, and the types whose members it calls.
    private static readonly string[] ReservedMembers =
    [
        "AllowedValues", "Clone", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString", "TryParse",
        "AllowedValue", "StringComparer", "StringComparison",
    ];

    /// <summary>Every allowed value with the name of its member; no two names are the same.</summary>
    public static IEnumerable<(string Value, string Name)> MembersOf(PropertyShape property)
    {
        var names = new NameScope([.. ReservedMembers, property.ValueType]);
        foreach (var value in property.Rule.AllowedValues.AsEnumerable())
        {
            var name = Identifier.ForValue(value);
            yield return (value, names.Take(ReservedMembers.Contains(name, StringComparer.OrdinalIgnoreCase) ? name + "Value" : name));
        }
    }

    public static void Append(StringBuilder code, PropertyShape property, CodeTarget target)
    {
        var type = property.ValueType;
        var kind = target.HasRecordStructs ? $"record struct {type} : " : $"struct {type} : IEquatable<{type}>, ";
        var contract = target.HasParsableValues ? "IParsableValue" : "IAllowedValue";
        XmlDoc.Append(code, "    ", "summary", PropertyDoc.Description(property));
        code.Append($$"""
                /// <remarks>A value that the page does not list can be made of its text; validation refuses it.</remarks>
                [JsonConverter(typeof(AllowedValueJsonConverter<{{type}}>))]
                [TypeConverter(typeof(AllowedValueTypeConverter<{{type}}>))]
                {{target.Visibility}} readonly partial {{kind}}{{contract}}<{{type}}>
                {
                    internal static readonly string[] AllowedValues = { {{string.Join(", ", property.Rule.AllowedValues.Select(CSharpLiteral.Of))}} };

                    private readonly string? text;

                    /// <summary>Makes a value of its text.</summary>
                    public {{type}}(string text) => this.text = text;


            """);
        foreach (var (value, name) in MembersOf(property))
        {
            code.Append($$"""
                        /// <summary>{{(value.Length == 0 ? "The empty text." : XmlDoc.Code(OneLine.Cut(value, 200)))}}{{Label(property, value)}}</summary>
                        public static {{type}} {{name}} => new({{CSharpLiteral.Of(value)}});


                """);
        }

        code.Append($$"""
                    /// <summary>Makes a value of its text.</summary>
                    public static implicit operator {{type}}(string text) => new(text);

                    /// <summary>Makes a value of its text where a framework binds a route, a query or a header.</summary>
                    public static bool TryParse(string? text, out {{type}} value) => AllowedValue.TryParse(text, out value);


            """);
        if (!target.HasRecordStructs)
        {
            AppendEquality(code, type);
        }

        code.Append($$"""
                    /// <summary>The value's text.</summary>
                    public override string ToString() => text ?? "";

                    {{type}} IAllowedValue<{{type}}>.Create(string text) => new(text);
                }

            """);
    }

    // What a person sees, where it is not the value itself.
    private static string Label(PropertyShape property, string value) =>
        property.Parameter.ValueLabels.FirstOrDefault(label => label.Value == value) is { } found && found.Label != value
            ? ": " + XmlDoc.Text(OneLine.Cut(found.Label, 200)) : "";

    // What a record has automatically.
    private static void AppendEquality(StringBuilder code, string type) => code.Append($$"""
                    /// <summary>Whether both are the same text.</summary>
                    public static bool operator ==({{type}} left, {{type}} right) => left.Equals(right);

                    /// <summary>Whether they are different texts.</summary>
                    public static bool operator !=({{type}} left, {{type}} right) => !left.Equals(right);

                    /// <inheritdoc/>
                    public bool Equals({{type}} other) => string.Equals(text, other.text, StringComparison.Ordinal);

                    /// <inheritdoc/>
                    public override bool Equals(object? obj) => obj is {{type}} other && Equals(other);

                    /// <inheritdoc/>
                    public override int GetHashCode() => text is null ? 0 : StringComparer.Ordinal.GetHashCode(text);


            """);
}
