using System.Globalization;
using System.Text;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the C# that makes one request with given values, for readers to copy.</summary>
/// <remarks>The names are those that the generator gives, and texts enter through <see cref="CSharpLiteral"/> alone.</remarks>
public static class RequestExpression
{
    /// <summary>The expression, over several lines where values are set by name. What the parameter's C# type cannot hold is left out.</summary>
    /// <param name="model">The model with its names.</param>
    /// <param name="values">The values; those of unknown parameters are left out.</param>
    /// <param name="indent">What the lines after the first begin with.</param>
    public static string Of(NamedModel model, IReadOnlyList<GivenValue> values, string indent = "")
    {
        var given = PropertyShape.Of(model)
            .Select(property => (Property: property, Value: Find(values, property.Parameter.Name)))
            .Select(static pair => (pair.Property, Text: pair.Value is null ? null : Value(pair.Property, pair.Value)))
            .ToList();
        var required = given.Where(static pair => pair.Property.IsRequired).ToList();
        var isComplete = required.All(static pair => pair.Text is not null);
        var named = given.Where(pair => pair.Text is not null && !(isComplete && pair.Property.IsRequired)).ToList();
        var code = new StringBuilder("new ").Append(model.RequestType).Append('(');
        code.Append(isComplete ? string.Join(", ", required.Select(static pair => pair.Text)) : "").Append(')');
        if (named.Count == 0)
        {
            return code.ToString();
        }

        code.Append('\n').Append(indent).Append("{\n");
        foreach (var (property, text) in named)
        {
            code.Append(indent).Append("    ").Append(property.Name).Append(" = ").Append(text).Append(",\n");
        }

        return code.Append(indent).Append('}').ToString();
    }

    private static GivenValue? Find(IReadOnlyList<GivenValue> values, string name) => values.FirstOrDefault(value => value.Parameter == name);

    private static string? Value(PropertyShape property, GivenValue value)
    {
        var items = value.Items.Select(item => Item(property, item, value.IsPath)).ToList();
        return items.Contains(null) ? null
            : property.Rule.IsList ? "[" + string.Join(", ", items) + "]"
            : items.Count == 1 ? items[0]
            : null;
    }

    private static string? Item(PropertyShape property, string text, bool isPath) => property.Rule.Kind switch
    {
        ValueKind.Text when property.HasValueType => Member(property, text) ?? CSharpLiteral.Of(text),
        ValueKind.Text or ValueKind.Model => CSharpLiteral.Of(text),
        ValueKind.Number => Number(property, text),
        ValueKind.Boolean => text is "true" or "false" ? text : null,
        ValueKind.File => $"AssetInput.{(isPath ? "FromFile" : "FromAsset")}({CSharpLiteral.Of(text)})",
        ValueKind.Fields when property.ItemTypeName.Length > 0 => $"JsonSerializer.Deserialize<{property.ItemTypeName}>({CSharpLiteral.Of(text)})!",
        ValueKind.Fields => $"JsonNode.Parse({CSharpLiteral.Of(text)})!.AsObject()",
        _ => $"JsonDocument.Parse({CSharpLiteral.Of(text)}).RootElement",
    };

    private static string? Member(PropertyShape property, string text)
    {
        var name = ValueTypeTemplate.MembersOf(property).FirstOrDefault(member => member.Value == text).Name;
        return name is null ? null : property.ValueType + "." + name;
    }

    private static string? Number(PropertyShape property, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var (least, most) = property.Rule.Number switch
        {
            NumberKind.Int32 => (int.MinValue, int.MaxValue),
            NumberKind.Int64 => (long.MinValue, (decimal)long.MaxValue),
            _ => (decimal.MinValue, decimal.MaxValue),
        };
        var isWhole = number == decimal.Truncate(number);
        return number >= least && number <= most && (isWhole || property.Rule.Number == NumberKind.Real) ? CSharpLiteral.Of(number) : null;
    }
}
