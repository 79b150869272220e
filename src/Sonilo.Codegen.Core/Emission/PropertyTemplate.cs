using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the members that every type with parameters has: properties, fields of allowed numbers, and what is sent.</summary>
internal static class PropertyTemplate
{
    private const string Indent = "        ";

    public static void Append(StringBuilder code, PropertyShape property, CodeTarget target)
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

    public static void AppendAllowedNumbers(StringBuilder code, List<PropertyShape> properties)
    {
        foreach (var property in properties.Where(static property => !property.HasValueType && property.Rule.AllowedValues.Count > 0))
        {
            var values = string.Join(", ", property.Rule.AllowedValues.Select(NumberText.Read).OfType<decimal>().Select(CSharpLiteral.Of));
            code.Append($"{Indent}private static readonly double[] {property.AllowedNumbersField} = {{ {values} }};\n\n");
        }
    }

    public static void AppendStatements(StringBuilder code, IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            _ = statement.Length == 0 ? code.Append('\n') : code.Append(Indent).Append("    ").Append(statement).Append('\n');
        }
    }
}
