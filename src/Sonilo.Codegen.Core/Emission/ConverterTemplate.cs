using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the nested type that reads the request from JSON and describes its model.</summary>
internal static class ConverterTemplate
{
    public static void Append(StringBuilder code, NamedModel model, List<PropertyShape> properties, CodeTarget target)
    {
        var spec = model.Model;
        var capabilities = spec.Capabilities.Count == 0 ? "new string[0]" : $"new[] {{ {string.Join(", ", spec.Capabilities.Select(CSharpLiteral.Of))} }}";
        code.Append($$"""
                    internal sealed class Converter : GenerationRequestConverter<{{model.RequestType}}>
                    {
                        internal static readonly GenerationModel Model = new(
                            {{CSharpLiteral.Of(spec.Id)}},
                            {{CSharpLiteral.Of(spec.Name)}},
                            {{target.CatalogType}}.Pages.{{model.Page.Member}},
                            {{capabilities}},
                            new GenerationParameter[]
                            {

            """);
        foreach (var property in properties)
        {
            code.Append("                    ").Append(Description(property)).Append(",\n");
        }

        code.Append($$"""
                            });

                        protected override {{model.RequestType}} Create(RequestReader json) => new(json);
                    }

            """);
    }

    private static string Description(PropertyShape property)
    {
        var parameter = property.Parameter;
        var facts = new List<string>();
        Add(parameter.Required == true, "Required", "true");
        Add(parameter.Default is not null, "Default", parameter.Default is { } given ? CSharpLiteral.Of(given.Text) : "");
        AddNumber("Minimum", parameter.Minimum);
        AddNumber("Maximum", parameter.Maximum);
        AddNumber("Step", parameter.Step);
        AddNumber("MaxLength", parameter.MaxLength);
        Add(property.Rule.AllowedValues.Count > 0, "AllowedValues", Allowed(property));
        Add(parameter.Kind is not null, "Kind", CSharpLiteral.Of(parameter.Kind ?? ""));
        Add(parameter.Unit is not null, "Unit", CSharpLiteral.Of(parameter.Unit ?? ""));
        var initializer = facts.Count == 0 ? "" : $" {{ {string.Join(", ", facts)} }}";
        return $"new({CSharpLiteral.Of(parameter.Name)}, {CSharpLiteral.Of(parameter.TypeText)}){initializer}";

        void Add(bool isKnown, string name, string value)
        {
            if (isKnown)
            {
                facts.Add(name + " = " + value);
            }
        }

        void AddNumber(string name, decimal? number) => Add(number is not null, name, number is { } known ? CSharpLiteral.Of(known) : "");
    }

    private static string Allowed(PropertyShape property) => property.HasValueType
        ? property.ValueType + ".AllowedValues"
        : $"new[] {{ {string.Join(", ", property.Rule.AllowedValues.Select(CSharpLiteral.Of))} }}";

}
