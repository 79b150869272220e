namespace Sonilo.Cli.Tests;

/// <summary>Pages that no project builds from do nothing: update says how to wire them in, until one does.</summary>
public sealed class ProjectWiringTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task TheOneProjectIsNamedWithThePathFromIt()
    {
        workspace.Add("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");

        Assert.Equal(
            "note: No project here builds from these pages yet. Add them to src/App/App.csproj:\n"
            + "        <ItemGroup><SoniloDoc Include=\"../../schemas/*.md\" /></ItemGroup>\n",
            (await UpdateAsync()).Error);
    }

    [Fact]
    public async Task OfSeveralProjectsTheUserKnowsWhich()
    {
        workspace.Add("App/App.csproj", "<Project />");
        workspace.Add("Tests/Tests.csproj", "<Project />");

        Assert.Contains("Add them to the one that references Sonilo.Codegen:\n        <ItemGroup><SoniloDoc Include=\"schemas/*.md\" /></ItemGroup>", (await UpdateAsync()).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("App/App.csproj")]
    [InlineData("Directory.Build.props")]
    public async Task OnceAProjectBuildsFromThemNothingIsSaid(string file)
    {
        workspace.Add(file, "<Project><ItemGroup><SoniloDoc Include=\"schemas/*.md\" /></ItemGroup></Project>");

        Assert.Equal("", (await UpdateAsync()).Error);
    }

    [Theory]
    [InlineData("--check")]
    [InlineData("--dry-run")]
    public async Task WhatWritesNothingSaysNothing(string option) => Assert.Equal("", (await UpdateAsync(option)).Error);

    private Task<ToolRun> UpdateAsync(params string[] options) =>
        workspace.RunAsync(["update", "tune.md=" + workspace.Add("source.md", Pages.Page(Pages.Tune)), "-o", workspace["schemas"], .. options]);
}
