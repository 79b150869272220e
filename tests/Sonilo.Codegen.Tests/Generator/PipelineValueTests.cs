using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>Values between the steps are what the compiler keeps: whatever hides in them stays in memory, and compares by reference.</summary>
public class PipelineValueTests
{
    private static readonly Project Everything = new(
        Page.Of(
            Page.Section("acme-tune", "prompt | string | Yes | - | - | - | - | Some `code`, *emphasis* and [a link](https://example.com).",
                "duration | number | No | `90` | 1 | 600", "mood | string | No | `calm` | - | - | `calm`, `dark`", @"tags | string\_array | No | “"),
            "## Unreadable\n\n" + new string('>', 5000) + "\n"),
        Page.At("docs/newer.md", "2026-08-01", Page.Section("acme-tune", "prompt | string | Yes")),
        Page.At("docs/a.supplement.md", "2026-08-01",
            "## S\n\n**Model ID:** `model_acme-tune`\n\n| Parameter | Unit |\n| --- | --- |\n| `prompt` | seconds |\n\n**Rules:**\n\n- `prompt <= 5`\n"),
        new Page("docs/empty.md", ""),
        new Page("docs/none.md", null))
    {
        TracksSteps = true,
    };

    [Fact]
    public void NoValueHoldsAnythingOfTheCompilerOrOfMarkdig()
    {
        var run = Everything.Run();
        var found = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);

        foreach (var step in Steps.Names)
        {
            foreach (var value in run.Result.TrackedSteps[step].SelectMany(tracked => tracked.Outputs).Select(output => output.Value))
            {
                Walk(value, step, seen, found);
            }
        }

        Assert.Equal([], found);
        Assert.True(seen.Count > 100, $"only {seen.Count} values were seen");
        Assert.Contains(seen, value => value is ModelSpec);
        Assert.Contains(seen, value => value is ProseRun);
    }

    [Fact]
    public void TheWalkFindsWhatHides()
    {
        var found = new List<string>();
        var compilation = Everything.Compilation;

        Walk(new object?[] { null, 1, ("a", (object)compilation.Assembly), (Func<int>)(() => 1), new[] { compilation.SyntaxTrees[0] } },
            "value", new HashSet<object>(ReferenceEqualityComparer.Instance), found);

        Assert.Equal(3, found.Count);
    }

    [Fact]
    public void EqualPagesGiveEqualValues()
    {
        var (first, second) = (Everything.Run(), Everything.Run());

        Assert.All(Steps.Names, step => Assert.Equal(Values(first, step), Values(second, step)));
    }

    private static object[] Values(GeneratorRun run, string step) =>
        [.. run.Result.TrackedSteps[step].SelectMany(tracked => tracked.Outputs).Select(output => output.Value)];

    // By `is`, so that the compiler's own internal types are found behind their public ones.
    private static bool IsForbidden(object value) =>
        value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or Location or SourceText or TextSpan or LinePosition
            or LinePositionSpan or AdditionalText or AnalyzerConfigOptions or AnalyzerConfigOptionsProvider or MetadataReference or ParseOptions
            or CompilationOptions or Diagnostic or DiagnosticDescriptor or SemanticModel or Delegate
        || value.GetType().Assembly.GetName().Name is "Markdig" or "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp"
        || value.GetType().Namespace is "Sonilo.Codegen.Reading" or "Sonilo.Codegen.Problems" && !value.GetType().IsEnum;

    private static void Walk(object? value, string path, HashSet<object> seen, List<string> found)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
        {
            return;
        }

        if (IsForbidden(value))
        {
            found.Add($"{path} holds a {value.GetType()}");
            return;
        }

        if (value is IEnumerable items)
        {
            var i = 0;
            foreach (var item in items)
            {
                Walk(item, $"{path}[{i++}]", seen, found);
            }
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen, found);
            }
        }
    }
}
