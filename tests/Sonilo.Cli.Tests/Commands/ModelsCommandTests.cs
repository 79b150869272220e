using System.Text.Json;

namespace Sonilo.Cli.Tests;

public sealed class ModelsCommandTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task TheListOnATerminal(int width) =>
        Snapshot.Matches((await workspace.RunOnTerminalAsync(width, "models")).Screen, $"{width}");

    [Fact]
    public async Task TheListInAPipe() => Snapshot.Matches((await workspace.RunAsync("models")).Out);

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task OneModelOnATerminal(int width) =>
        Snapshot.Matches((await workspace.RunOnTerminalAsync(width, "models", "model_acme-tune", "--pages", TuneWithCost())).Screen, $"{width}");

    [Fact]
    public async Task OneModelInAPipe() => Snapshot.Matches((await workspace.RunAsync("models", "model_acme-tune", "--pages", TuneWithCost())).Out);

    [Fact]
    public async Task OneModelForPrograms() => Snapshot.Matches((await workspace.RunAsync("models", "acme tune", "--pages", TuneWithCost(), "--format", "json")).Out);

    [Fact]
    public async Task WhatAPageSaysNeverReachesTheTerminalAsACommand()
    {
        var hostile = Pages.Tune.Replace("What to play.", "\u001b]0;title\u0007\u001b[2J\u202Eevil").Replace("`tune-4`", "`\u001b[31m`").Replace("Makes a tune", "Makes \u0007 a tune");
        var page = workspace.Add("page.md", Pages.Page(hostile));
        var (piped, shown) = (await workspace.RunAsync("models", "model_acme-tune", "--pages", page), await workspace.RunOnTerminalAsync(80, "models", "model_acme-tune", "--pages", page));

        Assert.DoesNotContain(piped.Out, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain("\u001b]", shown.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", shown.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', shown.Raw);
        Assert.DoesNotContain('\u0007', shown.Raw);
    }

    /// <summary>The vendor's other pages are beside the repository where it is developed; elsewhere a page with everything long stands for them.</summary>
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task EveryModelHasAPageAndAHelpThatFit(int width)
    {
        string[] pages = [Long(), .. Corpus() is { } corpus ? [corpus] : Array.Empty<string>()];
        foreach (var folder in pages)
        {
            var list = await workspace.RunAsync("models", "--pages", folder, "--format", "json");
            using var models = JsonDocument.Parse(list.Out);
            Assert.NotEqual(0, models.RootElement.GetArrayLength());
            foreach (var model in models.RootElement.EnumerateArray())
            {
                var id = model.GetProperty("id").GetString()!;
                foreach (var args in new string[][] { ["models", id], ["run", id, "--help"] })
                {
                    var run = await workspace.RunOnTerminalAsync(width, [.. args, "--pages", folder]);
                    Assert.Equal(0, run.ExitCode);
                    Assert.All(run.Screen.Split('\n'), line => Assert.True(line.Length <= width, $"{id}: {line}"));
                    Assert.All(model.GetProperty("parameters").EnumerateArray(), parameter => Assert.Contains(parameter.GetProperty("name").GetString()!, run.Screen, StringComparison.Ordinal));
                }
            }

            Assert.All((await workspace.RunOnTerminalAsync(width, "models", "--pages", folder)).Screen.Split('\n'), line => Assert.True(line.Length <= width, line));
        }
    }

    private string TuneWithCost() => workspace.Add("page.md", Pages.Page(Pages.Tune.Replace("How many.", "How many. Each adds to the cost.")));

    private string Long() => workspace.Add("long.md", Pages.Page(Pages.Tune
        .Replace("model_acme-tune", "model_acme-" + new string('x', 60))
        .Replace("`tune-4`", string.Join(", ", Enumerable.Range(0, 144).Select(number => $"`value-{number}/of(many)`")))
        .Replace("Use loud words.", new string('w', 130) + " and words of the usual length, " + string.Concat(Enumerable.Repeat("again ", 60)))));

    private static string? Corpus()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Sonilo.Codegen.sln")))
            {
                var corpus = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "corpus"));
                return Directory.Exists(corpus) ? corpus : null;
            }
        }

        return null;
    }
}
