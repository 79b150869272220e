using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the members that every type with parameters has, be it a request or a list's item: what is given, checked, compared and sent.</summary>
internal static class MembersTemplate
{
    private const string Indent = "        ";

    public static void Append(StringBuilder code, string type, ItemSpec spec, List<PropertyShape> properties, CodeTarget target, bool isItem)
    {
        var (contract, what, known) = isItem ? ("IGenerationItem", "item", "Converter.Names") : ("IGenerationRequest", "request", "this");
        AppendAllowedNumbers(code, properties);
        ConstructorTemplate.Append(code, type, properties, target, isItem ? "an item" : "a request");
        foreach (var property in properties)
        {
            AppendProperty(code, property, target);
        }

        code.Append($$"""
                    /// <summary>Parameters that the page did not know when this type was generated; they are sent as they are.</summary>
                    public JsonObject? AdditionalParameters {{target.Accessors}}


            """);
        code.Append(isItem ? "" : Indent + "GenerationModel IGenerationRequest.Model => Converter.Model;\n\n");
        code.Append($$"""
                    /// <summary>Whether both {{what}}s send the same: lists and additional parameters are equal when their content is.</summary>
                    public bool Equals({{type}}? other) => RequestEquality.AreEqual(this, other);

                    /// <inheritdoc/>
                    public override int GetHashCode() => RequestEquality.HashOf(this);

                    IReadOnlyList<ParameterViolation> {{contract}}.Validate()
                    {
                        var check = new ParameterChecks();

            """);
        AppendStatements(code, properties.SelectMany(CheckStatements.Of).Concat(RuleStatements.Of(spec.Parameters, spec.Rules, properties)));
        code.Append($$"""
                        check.Additional({{known}}, AdditionalParameters);
                        return check.Violations;
                    }

                    void {{contract}}.WriteTo(RequestWriter json)
                    {

            """);
        AppendStatements(code, properties.Select(JsonStatements.Write));
        code.Append(Indent).Append("}\n\n");
    }

    private static void AppendProperty(StringBuilder code, PropertyShape property, CodeTarget target)
    {
        XmlDoc.Append(code, Indent, "summary", PropertyDoc.Summary(property));
        XmlDoc.Append(code, Indent, "remarks", PropertyDoc.Remarks(property));
        if (LimitAttribute.Of(property) is { } attribute)
        {
            code.Append(Indent).Append(attribute).Append('\n');
        }

        var required = property.IsRequired && target.HasRequired ? "required " : "";
        code.Append($"{Indent}public {required}{property.Type} {property.Name} {target.Accessors}\n\n");
    }

    private static void AppendAllowedNumbers(StringBuilder code, List<PropertyShape> properties)
    {
        foreach (var property in properties.Where(static property => !property.HasValueType && property.Rule.AllowedValues.Count > 0))
        {
            var values = string.Join(", ", property.Rule.AllowedValues.Select(NumberText.Read).OfType<decimal>().Select(CSharpLiteral.Of));
            code.Append($"{Indent}private static readonly double[] {property.AllowedNumbersField} = {{ {values} }};\n\n");
        }
    }

    private static void AppendStatements(StringBuilder code, IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            _ = statement.Length == 0 ? code.Append('\n') : code.Append(Indent).Append("    ").Append(statement).Append('\n');
        }
    }
}
