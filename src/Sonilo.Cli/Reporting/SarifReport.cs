using System.Text.Json.Nodes;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Reporting;

/// <summary>Problems as SARIF 2.1.0, which code scanning reads.</summary>
internal static class SarifReport
{
    /// <summary>The report of one run.</summary>
    public static string Of(IReadOnlyList<Problem> problems) => JsonText.OfObject(json =>
    {
        var rules = problems.Select(static problem => problem.Descriptor).Distinct().OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToList();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteObjects("runs", [problems], _ =>
        {
            json.WriteNode("tool", new JsonObject { ["driver"] = Tool(rules) });
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteNode("results", new JsonArray([.. problems.Select(problem => Result(problem, rules.IndexOf(problem.Descriptor)))]));
        });
    });

    private static JsonObject Tool(IEnumerable<ProblemDescriptor> rules) => new()
    {
        ["name"] = "dotnet-sonilo",
        ["semanticVersion"] = ToolVersion.Text,
        ["rules"] = new JsonArray([.. rules.Select(static rule => new JsonObject
        {
            ["id"] = rule.Id,
            ["shortDescription"] = new JsonObject { ["text"] = rule.Title },
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Severity) },
        })]),
    };

    private static JsonObject Result(Problem problem, int rule) => new()
    {
        ["ruleId"] = problem.Descriptor.Id,
        ["ruleIndex"] = rule,
        ["level"] = Level(problem.Descriptor.Severity),
        ["message"] = new JsonObject { ["text"] = problem.Message },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = Uri(problem.Path) },
                ["region"] = new JsonObject
                {
                    ["startLine"] = problem.Start.Line + 1,
                    ["startColumn"] = problem.Start.Column + 1,
                    ["endLine"] = problem.End.Line + 1,
                    ["endColumn"] = problem.End.Column + 1,
                },
            },
        }),
    };

    // Relative paths stay relative, so that a scan on one machine fits the repository on another.
    private static string Uri(string path) => Path.IsPathFullyQualified(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Split('/', '\\').Select(System.Uri.EscapeDataString));

    private static string Level(ProblemSeverity severity) => severity switch { ProblemSeverity.Error => "error", ProblemSeverity.Warning => "warning", _ => "note" };
}
