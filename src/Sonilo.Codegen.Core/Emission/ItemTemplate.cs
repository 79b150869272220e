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
        MembersTemplate.Append(code, type, items, properties, target, isItem: true);
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
                }

            """);
    }
}
