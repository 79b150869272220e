using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Sonilo.Cli.Exporting;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Tests;

/// <summary>Exported schemas accept exactly what the rules accept, as an independent validator reads them.</summary>
public class ExportAgreementTests
{
    private const string Rows = """
        | `text`    | string        | Yes | -   | -    | -          | -             | - |
        | `listed`  | string        | Yes | -   | -    | -          | `a`, `b`      | - |
        | `blank`   | string        | Yes | -   | -    | -          | “, `a`        | - |
        | `assumed` | string        | Yes | `c` | -    | -          | `a`, `b`      | - |
        | `ratio`   | number        | No  | -   | -0.5 | 1.5        | -             | - |
        | `seed`    | number        | No  | -   | 0    | 4294967295 | -             | - |
        | `length`  | number        | No  | `5` | -    | -          | `5`, `10.5`   | - |
        | `count`   | integer       | Yes | -   | 1    | -          | -             | - |
        | `flag`    | boolean       | No  | -   | -    | -          | -             | - |
        | `video`   | file          | Yes | -   | -    | -          | -             | - |
        | `words`   | string\_array  | No  | “   | -    | -          | `a`, `b`      | - |
        | `times`   | number\_array  | Yes | -   | 0    | 9.5        | -             | - |
        | `fields`  | inputs\_array  | No  | -   | -    | -          | -             | - |
        | `odd`     | blob          | No  | -   | -    | -          | -             | - |
        """;

    private const string Supplement = """
        ## Acme

        **Model ID:** `model_acme`

        | Parameter | Max Length | Step |
        | --------- | ---------- | ---- |
        | `text`    | 5          | -    |
        | `words`   | 2          | -    |
        | `times`   | 2          | 1    |
        """;

    // Every value that a limit, a list, a type or a length can tell from another; null stands for a parameter left out.
    private static readonly string[] Values =
    [
        "null", "\"\"", "\" \"", "\"\\u0085\"", "\"\\ufeff\"", "\"\\u3000\"", "\"a\"", "\"b\"", "\"c\"", "\"abcde\"", "\"abcdef\"", "\"5\"", "true", "false",
        "-1", "-0.5", "0", "0.5", "1", "1.0", "1.5", "1.6", "5", "9.5", "10", "10.5", "4294967295", "4294967296", "{}", "[]", "[\"a\"]", "[\"a\",\"b\"]",
        "[\"a\",\"b\",\"a\"]", "[\"c\"]", "[1]", "[1.5]", "[1,2]", "[1,2,3]", "[10]", "[-1]", "[{}]", "[true]", "[null]",
    ];

    [Fact]
    public void SchemasSayWhatTheRulesSay()
    {
        var disagreements = Model().Parameters.SelectMany(Disagreements).ToList();

        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements));
    }

    // A schema a parameter: a request is valid under it exactly when the rules accept it.
    private static IEnumerable<string> Disagreements(ParameterSpec parameter)
    {
        var text = Assert.Single(JsonSchemaExport.Of([Model() with { Parameters = [parameter] }])).Text;
        var schema = JsonSchema.FromText(text, new BuildOptions { SchemaRegistry = new SchemaRegistry() });
        foreach (var value in Values)
        {
            var request = value == "null" ? "{}" : $$"""{"{{parameter.Name}}":{{value}}}""";
            var isAccepted = Accepts(ParameterRule.Of(parameter), JsonNode.Parse(value));
            if (schema.Evaluate(JsonDocument.Parse(request).RootElement).IsValid != isAccepted)
            {
                yield return $"{request} should be {(isAccepted ? "valid" : "refused")} under {text}";
            }
        }
    }

    private static ModelSpec Model()
    {
        const string Section = "## Acme\n\n**Model ID:** `model_acme`\n\n"
            + "| Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |\n| - | - | - | - | - | - | - | - |\n" + Rows + "\n";
        var page = PageReader.Read("acme.md", Section).Page;
        return Assert.Single(new Codegen.Emission.PageSet([page], [PageReader.Read("acme.supplement.md", Supplement, PageKind.Supplement).Page]).Models());
    }

    private static bool Accepts(ParameterRule rule, JsonNode? value) => value switch
    {
        null => !rule.MustBeGiven,
        _ when rule.Kind == ValueKind.Anything => true,
        JsonArray items => rule.IsList && !(items.Count > rule.MaxLength) && items.All(item => item is not null && AcceptsOne(rule, item)),
        _ => !rule.IsList && AcceptsOne(rule, value),
    };

    private static bool AcceptsOne(ParameterRule rule, JsonNode value) => (rule.Kind, value.GetValueKind()) switch
    {
        (ValueKind.Text or ValueKind.Model, JsonValueKind.String) => rule.Accepts(value.GetValue<string>()),
        (ValueKind.File, JsonValueKind.String) => true,
        (ValueKind.Number, JsonValueKind.Number) => rule.Accepts(value.GetValue<decimal>()),
        (ValueKind.Boolean, JsonValueKind.True or JsonValueKind.False) => true,
        (ValueKind.Fields, JsonValueKind.Object) => true,
        _ => false,
    };
}
