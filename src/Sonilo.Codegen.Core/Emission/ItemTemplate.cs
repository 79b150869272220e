using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the type of a list's items, with the same care as a request.</summary>
internal static class ItemTemplate
{
    public static void Append(StringBuilder code, NamedModel model, PropertyShape list, CodeTarget target)
    {
        var (type, properties, items) = (list.ItemTypeName, list.ItemProperties, list.Parameter.Items!);
        XmlDoc.Append(code, "    ", "summary", $"One item of {XmlDoc.Code(list.Parameter.Name)} in a <see cref=\"{model.RequestType}\"/>.");
        if (RuleDoc.Of(items.Rules) is { Length: > 0 } rules)
        {
            XmlDoc.Append(code, "    ", "remarks", rules.TrimStart());
        }

        RuleDoc.AppendAttributes(code, items.Parameters, items.Rules);
        code.Append($$"""
                [JsonConverter(typeof({{type}}.Converter))]
                {{target.Visibility}} sealed partial record {{type}} : IGenerationItem
                {

            """);
        PropertyTemplate.AppendAllowedNumbers(code, properties);
        ConstructorTemplate.Append(code, type, properties, target, "an item");
        foreach (var property in properties)
        {
            PropertyTemplate.Append(code, property, target);
        }

        code.Append($$"""
                    /// <summary>Parameters that the page did not know when this type was generated; they are sent as they are.</summary>
                    public JsonObject? AdditionalParameters {{target.Accessors}}

                    /// <summary>Whether both items send the same: lists and additional parameters are equal when their content is.</summary>
                    public bool Equals({{type}}? other) => RequestEquality.AreEqual(this, other);

                    /// <inheritdoc/>
                    public override int GetHashCode() => RequestEquality.HashOf(this);

                    IReadOnlyList<ParameterViolation> IGenerationItem.Validate()
                    {
                        var check = new ParameterChecks();

            """);
        PropertyTemplate.AppendStatements(code, properties.SelectMany(CheckStatements.Of).Concat(RuleStatements.Of(items.Parameters, items.Rules, properties)));
        code.Append("""
                        check.Additional(Converter.Names, AdditionalParameters);
                        return check.Violations;
                    }

                    void IGenerationItem.WriteTo(RequestWriter json)
                    {

            """);
        PropertyTemplate.AppendStatements(code, properties.Select(JsonStatements.Write));
        code.Append("        }\n\n");
        AppendConverter(code, type, properties);
        code.Append("    }\n");
    }

    private static void AppendConverter(StringBuilder code, string type, List<PropertyShape> properties)
    {
        code.Append($$"""
                    /// <summary>Reads and writes the item as JSON, without reflection.</summary>
                    public sealed class Converter : GenerationItemConverter<{{type}}>
                    {
                        internal static readonly string[] Names = { {{string.Join(", ", properties.Select(static property => CSharpLiteral.Of(property.Parameter.Name)))}} };


            """);
        ConverterTemplate.AppendCreation(code, $"internal static {type} Of(RequestReader json)", properties);
        code.Append($$"""

                        /// <inheritdoc/>
                        protected override {{type}} Create(RequestReader json) => Of(json);
                    }

            """);
    }
}
