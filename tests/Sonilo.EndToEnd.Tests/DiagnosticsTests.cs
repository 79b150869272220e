namespace Sonilo.EndToEnd;

/// <summary>What a developer is told while building, with nothing set up but the package.</summary>
[Collection(nameof(PackedPackages))]
public sealed class DiagnosticsTests(PackedPackages packages)
{
    private const string TooLong = """
        using Sonilo.Models;

        var request = new SoniloV11TextToMusicRequest("calm") { Duration = 601 };
        System.Console.WriteLine(request.Duration);
        """;

    [Fact]
    public void A_value_out_of_range_is_a_warning_where_it_stands()
    {
        var build = App().Write("app/Program.cs", TooLong).Build("app", "-p:TreatWarningsAsErrors=false");

        Assert.Equal(0, build.ExitCode);
        Assert.Contains("Program.cs(3,68): warning SON2001", Assert.Single(build.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void One_line_of_configuration_makes_it_an_error()
    {
        var build = App().Write("app/Program.cs", TooLong)
            .Write("app/.globalconfig", "is_global = true\ndotnet_diagnostic.SON2001.severity = error\n")
            .Build("app", "-p:TreatWarningsAsErrors=false");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error SON2001", Assert.Single(build.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_are_seen_across_an_assembly_boundary()
    {
        var folder = packages.NewFolder()
            .Project("lib", "<TargetFramework>net10.0</TargetFramework>", OnePackageTests.Reference)
            .Project("app", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>", """<ProjectReference Include="../lib/lib.csproj" />""")
            .Write("app/Program.cs", TooLong);

        var build = folder.Build("app", "-p:TreatWarningsAsErrors=false");

        Assert.Contains("Program.cs(3,68): warning SON2001", Assert.Single(build.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_a_page_is_printed_at_its_cell_and_the_rest_of_the_page_still_becomes_code()
    {
        var folder = packages.NewFolder()
            .Project(
                "app",
                "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><TreatWarningsAsErrors>false</TreatWarningsAsErrors>",
                OnePackageTests.Reference + """<SoniloDoc Include="faulty.md" />""")
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

    private ConsumerFolder App() => packages.NewFolder()
        .Project("app", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>", OnePackageTests.Reference);
}
