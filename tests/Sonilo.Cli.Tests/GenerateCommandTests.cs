using System.CommandLine;
using System.Globalization;
using Sonilo.Cli.Commands;
using Sonilo.Cli.Generating;

namespace Sonilo.Cli.Tests;

public sealed class GenerateCommandTests : IDisposable
{
    private const string Header = "// Ours.\n";

    private readonly Workspace workspace = new();

    public GenerateCommandTests() => workspace.Add("acme.md", Pages.Page(Pages.Hum, Pages.Tune));

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void OnlyChangedFilesAreTouched()
    {
        Assert.Equal("out: 2 file(s) written, 0 unchanged, 0 removed\n", Generate());
        var stamp = File.GetLastWriteTimeUtc(workspace["out/model_acme-tune.g.cs"]);
        workspace.Add("acme.md", Pages.Page(Pages.Hum.Replace("9.5", "9"), Pages.Tune));

        Assert.Equal("out: 1 file(s) written, 1 unchanged, 0 removed\n", Generate());
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(workspace["out/model_acme-tune.g.cs"]));
    }

    [Fact]
    public void WhatNoLongerBelongsGoesUnlessSomebodyElseMadeIt()
    {
        workspace.Add("out/model_gone.g.cs", Header + "class Gone;");
        workspace.Add("out/Mine.g.cs", "class Mine;");
        workspace.Add("out/Notes.cs", Header);

        Assert.Equal("out: 2 file(s) written, 0 unchanged, 1 removed\n", Generate());
        Assert.Equal(["Mine.g.cs", "Notes.cs", "model_acme-hum-1.5.g.cs", "model_acme-tune.g.cs"], workspace.Files("out"));
    }

    [Fact]
    public void TheChoicesOfTheUserArrive() =>
        Assert.Contains("Own.Models False", File.ReadAllText(workspace[Generated("--namespace", "Own.Models", "--visibility", "internal")]), StringComparison.Ordinal);

    private string Generated(params string[] options)
    {
        Generate(options);
        return "out/model_acme-tune.g.cs";
    }

    private string Generate(params string[] options)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var command = GenerateCommand.Create(
            new ToolConsole(output, output),
            (pages, choices) => [.. pages.Models().Select(model => new GeneratedFile(model.Id + ".g.cs", $"{Header}// {choices.Namespace} {choices.IsPublic} {model.GetHashCode()}"))],
            Header);
        Assert.Equal(0, command.Parse([workspace["acme.md"], "-o", workspace["out"], .. options]).Invoke());
        return output.ToString().Replace(workspace.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }
}
