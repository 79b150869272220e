namespace Sonilo.Cli.Tests;

/// <summary>Templates from the command line: those that come with the tool, and those of users.</summary>
public sealed class TemplateCommandTests : IDisposable
{
    private readonly Workspace workspace = new();

    public TemplateCommandTests() => workspace.Add("acme.md", Pages.Page(Pages.Hum, Pages.Tune));

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("typescript", "sonilo-models.ts", "export interface AcmeTuneRequest {")]
    [InlineData("python", "sonilo_models.py", "class AcmeTuneRequest(Request):")]
    [InlineData("markdown", "models.md", "## Acme Tune")]
    [InlineData("http", "requests.http", "POST {{host}}/generate/custom/model_acme-tune?dryRun=true")]
    public async Task AnExportIsATemplate(string kind, string file, string expected)
    {
        var run = await workspace.RunAsync("export", workspace["acme.md"], "--as", kind, "-o", workspace["out"]);

        Assert.Equal((0, "out: 1 file written, 0 unchanged, 0 removed\n", ""), (run.ExitCode, run.Out, run.Error));
        Assert.Equal([file], workspace.Files("out"));
        Assert.Contains(expected, workspace.Read("out/" + file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("typescript", "sonilo-models.all.sbn-ts", "sonilo-models.ts")]
    [InlineData("python", "sonilo_models.all.sbn-py", "sonilo_models.py")]
    [InlineData("markdown", "models.all.sbn-md", "models.md")]
    [InlineData("http", "requests.all.sbn-http", "requests.http")]
    public async Task AnEjectedTemplateMakesTheSame(string kind, string template, string file)
    {
        await workspace.RunAsync("export", workspace["acme.md"], "--as", kind, "-o", workspace["out"]);

        var eject = await workspace.RunAsync("export", "--as", kind, "--eject", workspace["mine"]);
        var run = await workspace.RunAsync("generate", workspace["acme.md"], "--template", workspace["mine/" + template], "-o", workspace["again"]);

        Assert.Equal((0, 0), (eject.ExitCode, run.ExitCode));
        Assert.Equal([template], workspace.Files("mine"));
        Assert.Equal(workspace.Read("out/" + file), workspace.Read("again/" + file));
    }

    [Fact]
    public async Task AnEjectedTemplateThatWasChangedIsNotWrittenOver()
    {
        workspace.Add("mine/models.all.sbn-md", "mine");

        var run = await workspace.RunAsync("export", "--as", "markdown", "--eject", workspace["mine"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is there already", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", workspace.Read("mine/models.all.sbn-md"));
    }

    [Fact]
    public async Task ATemplateMakesAFileForEachModel()
    {
        workspace.Add("form.sbn-html", "<h1>{{ model.name }}</h1>{{ include 'parts/end.html' }}");
        workspace.Add("parts/end.html", "<!-- end -->");

        var run = await workspace.RunAsync("generate", workspace["acme.md"], "--template", workspace["form.sbn-html"], "-o", workspace["out"]);

        Assert.Equal((0, "out: 2 files written, 0 unchanged, 0 removed\n"), (run.ExitCode, run.Out));
        Assert.Equal(["form.AcmeHum15.html", "form.AcmeTune.html"], workspace.Files("out"));
        Assert.Equal("<h1>Acme Hum &#38; Sing</h1><!-- end -->", workspace.Read("out/form.AcmeHum15.html"));
    }

    [Fact]
    public async Task TheExtensionCanBeGiven()
    {
        workspace.Add("note.all.txt", "{{ for m in models }}{{ m.name }}\n{{ end }}");

        var run = await workspace.RunAsync("generate", workspace["acme.md"], "--template", workspace["note.all.txt"], "--extension", "txt", "-o", workspace["out"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Acme Hum & Sing\nAcme Tune\n", workspace.Read("out/note.txt"));
    }

    [Fact]
    public async Task ATemplateWhoseFilesHaveNoExtensionIsWrongUsage()
    {
        workspace.Add("note.sbn", "x");

        var run = await workspace.RunAsync("generate", workspace["acme.md"], "--template", workspace["note.sbn"], "-o", workspace["out"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--extension", run.Error, StringComparison.Ordinal);
        Assert.Empty(workspace.Files("out"));
    }

    [Fact]
    public async Task AnErrorIsPrintedAtItsPlaceAndTheOtherFilesAreMade()
    {
        workspace.Add("form.sbn-ts", "export const id = {{ model.id | json }};\n{{ if model.parameters[1].is_list }}{{ model.nope }}{{ end }}");

        var run = await workspace.RunAsync("generate", workspace["acme.md"], "--template", workspace["form.sbn-ts"], "-o", workspace["out"]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("form.sbn-ts(2,46): error SON3002: The template uses an unknown name: a model has no member 'nope'", run.Error, StringComparison.Ordinal);
        Assert.Equal(["form.AcmeTune.ts"], workspace.Files("out"));
    }

    [Fact]
    public async Task NothingIsIncludedFromOutsideTheTemplatesFolder()
    {
        workspace.Add("secret.txt", "secret");
        workspace.Add("templates/form.sbn-ts", "{{ include '../secret.txt' }}");

        var run = await workspace.RunAsync("generate", workspace["acme.md"], "--template", workspace["templates/form.sbn-ts"], "-o", workspace["out"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SON3005", run.Error, StringComparison.Ordinal);
        Assert.Empty(workspace.Files("out"));
    }

    [Theory]
    [InlineData("export", "--as", "typescript")]
    [InlineData("export", "--as", "openapi", "--eject", "mine")]
    [InlineData("export", "--as", "typescript", "-o", "out")]
    public async Task WhatIsMissingIsSaid(params string[] args)
    {
        var run = await workspace.RunAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }
}
