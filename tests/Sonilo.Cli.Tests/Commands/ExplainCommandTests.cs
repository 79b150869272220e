using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Sonilo.Codegen;

namespace Sonilo.Cli.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task EveryDiagnosticHasItsPage()
    {
        // The catalogue of everything that analyzers and generator report; check reports the same problems of pages.
        var ids = typeof(SoniloGenerator).Assembly.GetTypes().Single(type => type.Name == "DiagnosticCatalog")
            .GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .SelectMany(property => (ImmutableArray<DiagnosticDescriptor>)property.GetValue(null)!)
            .Select(descriptor => descriptor.Id).Distinct().ToList();

        Assert.NotEmpty(ids);
        foreach (var id in ids)
        {
            var run = await workspace.RunAsync("explain", id);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.StartsWith($"# {id}: ", run.Out);
        }

        var list = (await workspace.RunAsync("explain")).Out.TrimEnd('\n').Split('\n');
        Assert.Equal(ids.Order(StringComparer.Ordinal), list.Select(line => line.Split(':')[0]));
    }

    [Fact]
    public async Task AnIdThatThereIsNotIsWrongUsage()
    {
        var run = await workspace.RunAsync("explain", "CS0000");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: There is no diagnostic 'CS0000'.", run.Error);
    }
}
