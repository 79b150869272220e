namespace Sonilo.EndToEnd;

/// <summary>The C# of a <c>.razor</c> file reaches the compiler in generated code; what is wrong with it is reported where it was written.</summary>
public sealed class RazorTests
{
    private const string Markup = """
        @using Sonilo.Models

        <p>@(new SoniloV11TextToMusicRequest("a") { Duration = 601 }.Duration)</p>
        <Child Request="@(new SoniloV11TextToMusicRequest("b") { Duration = 602 })" />

        @code {
            private readonly SoniloV11TextToMusicRequest request = new("c") { Duration = 603 };

            private SoniloV11TextToMusicRequest Made() => request with { Duration = 60 };
        }
        """;

    [Fact]
    public void Warnings_are_at_the_lines_of_the_file_and_nowhere_else()
    {
        var folder = PackedPackages.NewFolder()
            .Write("app/app.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk.Razor">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
                  <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" />{PackedPackages.Reference("Sonilo.Codegen")}</ItemGroup>
                </Project>
                """)
            .Write("app/Counter.razor", Markup)
            .Write("app/Child.cs", """
                public class Child : Microsoft.AspNetCore.Components.ComponentBase
                {
                    [Microsoft.AspNetCore.Components.Parameter]
                    public object? Request { get; set; }
                }
                """);

        var build = folder.Build("app");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(
            new[] { 601, 602, 603 }.Select(value => $"Counter.razor({Place(value)}): warning SON2001"),
            build.Diagnostics.Select(line => line[(line.LastIndexOf('/', line.IndexOf('(', StringComparison.Ordinal)) + 1)..])
                .Select(line => line[..line.IndexOf(": 'duration'", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    private static string Place(int value)
    {
        var before = Markup[..Markup.IndexOf($"{value}", StringComparison.Ordinal)].Split('\n');
        return $"{before.Length},{before[^1].Length + 1}";
    }
}
