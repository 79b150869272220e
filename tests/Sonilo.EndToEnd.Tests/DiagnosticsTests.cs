namespace Sonilo.EndToEnd;

/// <summary>What a developer is told while building, with nothing set up but the package.</summary>
public sealed class DiagnosticsTests
{
    private const string TooLong = """
        using Sonilo.Models;

        var request = new SoniloV11TextToMusicRequest("calm") { Duration = 601 };
        System.Console.WriteLine(request.Duration);
        """;

    private readonly ConsumerFolder folder = PackedPackages.NewFolder();

    [Fact]
    public void A_value_out_of_range_is_a_warning_where_it_stands_across_an_assembly_boundary_too()
    {
        var build = AddApp("app", PackedPackages.Reference("Sonilo.Codegen"))
            .Project("lib", ConsumerFolder.Library, PackedPackages.Reference("Sonilo.Codegen"))
            .Project("onLib", ConsumerFolder.App, """<ProjectReference Include="../lib/lib.csproj" />""")
            .Write("onLib/Program.cs", TooLong)
            .BuildAll("-p:TreatWarningsAsErrors=false");

        Assert.Equal(0, build.ExitCode);
        Assert.Contains("Program.cs(3,68): warning SON2001", Assert.Single(build.DiagnosticsOf("app")), StringComparison.Ordinal);
        Assert.Contains("Program.cs(3,68): warning SON2001", Assert.Single(build.DiagnosticsOf("onLib")), StringComparison.Ordinal);
        Assert.Empty(build.DiagnosticsOf("lib"));
    }

    [Fact]
    public void One_line_of_configuration_makes_it_an_error()
    {
        var build = AddApp("app", PackedPackages.Reference("Sonilo.Codegen"))
            .Write("app/.globalconfig", "is_global = true\ndotnet_diagnostic.SON2001.severity = error\n")
            .Build("app", "-p:TreatWarningsAsErrors=false");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error SON2001", Assert.Single(build.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_a_page_is_printed_at_its_cell_and_the_rest_of_the_page_still_becomes_code()
    {
        folder
            .Project(
                "app",
                ConsumerFolder.App + "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>",
                PackedPackages.Reference("Sonilo.Codegen") + """<SoniloDoc Include="faulty.md" />""")
            .Write("app/faulty.md", """
                > This page is auto-generated from model configurations. Last updated: 2026-06-15.

                ## Faulty

                **Model ID:** `model_faulty`

                | Parameter | Type   | Required | Default | Min | Max | Allowed Values | Description |
                | --------- | ------ | -------- | ------- | --- | --- | -------------- | ----------- |
                | `good`    | number | No       | -       | 1   | 9   | -              | Fine.       |
                | `twisted` | number | No       | -       | 9   | 1   | -              | 音楽	wrong. |
                | `odd`     | colour | No       | -       | -   | -   | -              | Odd.        |
                | `unread`  | number | No       | -       | x1  | -   | -              | Odd.        |
                """)
            .Write("app/Program.cs", "System.Console.WriteLine(new Sonilo.Models.FaultyRequest { Good = 3 }.Good);");

        var build = folder.Build("app");

        Assert.Equal(0, build.ExitCode);
        Assert.Contains(build.Diagnostics, line => line.Contains("faulty.md(10,45): warning SON1001", StringComparison.Ordinal));
        Assert.Contains(build.Diagnostics, line => line.Contains("faulty.md(11,15): warning SON1004", StringComparison.Ordinal));
        Assert.Contains(build.Diagnostics, line => line.Contains("faulty.md(12,45): warning SON1014", StringComparison.Ordinal));
        Assert.Equal(3, build.Diagnostics.Count);
    }

    private ConsumerFolder AddApp(string name, string references) => folder.Project(name, ConsumerFolder.App, references).Write($"{name}/Program.cs", TooLong);
}
