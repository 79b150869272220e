using System.Net;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Tests.Generator;
using Project = Sonilo.Codegen.Tests.Generator.Project;

namespace Sonilo.Codegen.Tests.Generated;

/// <summary>The examples in the client's documentation are code that compiles with what the package generates.</summary>
public partial class ExamplesTests
{
    // What an example may count on.
    private const string Before =
        """
        using System;
        using System.IO;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Sonilo;
        using Sonilo.Models;

        internal static class Example
        {
            private static readonly SoniloClient client = null!;
            private static readonly GenerationResult result = null!;
            private static readonly IServiceCollection services = null!;
            private static readonly IConfiguration configuration = null!;

            public static object Uses => new object[] { client, result, services, configuration };

            public static async Task RunAsync()
            {
        """;

    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf("src/Sonilo.Client"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                foreach (Match example in Code().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
                {
                    examples.Add(Path.GetFileName(file), WebUtility.HtmlDecode(Indent().Replace(example.Groups[1].Value, "")));
                }
            }

            return examples;
        }
    }

    [Fact]
    public void TheMainMembersHaveOne() => Assert.Equal(
        ["AssetInput.cs", "GenerationResult.cs", "SoniloClient.cs", "SoniloServiceCollectionExtensions.cs"],
        Examples.Select(static example => (string)example[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public void EachCompiles(string file, string code)
    {
        var run = new Project(Page("sonilo.md"), Page("sonilo.supplement.md")) { Sources = [$"{Before}\n{code}\nawait Task.CompletedTask;\n}}\n}}"] }.Run();
        Assert.Empty(run.Output.GetDiagnostics().Where(static found => found.Severity >= DiagnosticSeverity.Warning).Select(found => $"{file}: {found}"));
    }

    private static Page Page(string name) => new(name, Repository.Read("schemas/" + name)) { IsBundled = true };

    [GeneratedRegex(@"<example><code>\n(.*?)\n */// ?</code></example>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^ */// ?", RegexOptions.Multiline)]
    private static partial Regex Indent();
}
