using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the nested type that reads the request from JSON and describes its model.</summary>
internal static class ConverterTemplate
{
    private const string Indent = "                ";

    public static void Append(StringBuilder code, NamedModel model, List<PropertyShape> properties, CodeTarget target)
    {
        var spec = model.Model;
        var capabilities = spec.Capabilities.Count == 0 ? "new string[0]" : $"new[] {{ {string.Join(", ", spec.Capabilities.Select(CSharpLiteral.Of))} }}";
        code.Append($$"""
                    /// <summary>Reads and writes the request as JSON, without reflection.</summary>
                    public sealed class Converter : GenerationRequestConverter<{{model.RequestType}}>
                    {
                        internal static readonly GenerationModel Model = new(
                            {{CSharpLiteral.Of(spec.Id)}},
                            {{CSharpLiteral.Of(spec.Name)}},
                            {{target.CatalogType}}.Pages.{{model.Page.Member}},
                            {{capabilities}},
                            {{CSharpLiteral.OfLines(ParameterTable.Of(properties), Indent, target.HasRawLiterals)}})
            """);
        if (ModelText.Of(spec) is { } description)
        {
            code.Append($$"""

                            {
                                Description = {{CSharpLiteral.Of(description)}},
                            }
                """);
        }

        code.Append(";\n\n");
        code.Append("            /// <inheritdoc/>\n");
        AppendCreation(code, $"protected override {model.RequestType} Create(RequestReader json)", properties);
        code.Append("        }\n");
    }

    /// <summary>Writes a method that makes the type of JSON: through the public constructor, so that reading needs none of its own.</summary>
    public static void AppendCreation(StringBuilder code, string method, List<PropertyShape> properties)
    {
        var required = properties.Where(static property => property.IsRequired).Select(JsonStatements.Read).ToList();
        var separator = required.Count > 1 ? "\n" + Indent : "";
        var arguments = separator + string.Join("," + separator, required);
        code.Append($"            {method} => new({arguments})\n            {{\n");
        foreach (var property in properties.Where(static property => !property.IsRequired))
        {
            code.Append($"{Indent}{property.Name} = {JsonStatements.Read(property)},\n");
        }

        code.Append($"{Indent}AdditionalParameters = json.Rest(),\n            }};\n");
    }
}
