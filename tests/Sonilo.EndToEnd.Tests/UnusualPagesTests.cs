using System.Text;

namespace Sonilo.EndToEnd;

/// <summary>Pages that are saved, written or cut otherwise than the vendor's, from the packed package: refused at the place, or read with what was meant.</summary>
public sealed class UnusualPagesTests
{
    private const string Page = """
        > This page is auto-generated from model configurations. Last updated: 2026-06-15.

        ## Tune

        **Model ID:** `model_acme-tune`

        | Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `voice` | string | No | - | - | - | {|SON1034:`happy`, calm|} | The voice. |
        | `seed`* | number | No | - | - | - | - | The seed. |
        | <code>tone</code> | string | No | - | - | - | - | First.<br>Second. |
        | `before` | string | No | - | - | - | - | See [this |
        | `between` | string | No | - | - | - | - | Between. |
        | `after` | string | No | - | - | - | - | and](x) that. |
        | `turned` | string | No | - | - | - | - | {|SON1032:Turned|} round. |

        ## Slip

        **Model ID:** `model_acme-slip`

        | {|SON1035:Parametr|} | Type | Required | Default | Min | Max | Allowed Values | Description |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `lost` | string | No | - | - | - | - | Lost. |

        ## Weak

        **Model ID:** `model_acme-weak`

        | {|SON1033:Parameter|} | Type | Required | Default | Description |
        | --- | --- | --- | --- | --- |
        | `weak` | number | - | - | Weak. |
        """;

    private const string Program = """
        using Sonilo.Models;

        var request = new AcmeTuneRequest { Seed = 1, Tone = "low", Before = "a", Between = "b", After = "c", Turned = "d" };
        System.Console.WriteLine(request.ToString() + new AcmeWeakRequest { Weak = 1 });
        """;

    [Fact]
    public void What_is_not_a_page_is_an_error_at_its_first_bad_byte()
    {
        var folder = AddApp(PackedPackages.NewFolder(), "System.Console.WriteLine();");
        File.WriteAllBytes(folder.At("app/latin.md"), Encoding.Latin1.GetBytes("> A page\n\n## Caf\u00e9\n"));
        folder.Write("app/saved.md", "<!DOCTYPE html>\n<html><body><h2>Tune</h2></body></html>\n");

        var build = folder.Build("app");

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(2, build.Diagnostics.Count);
        Assert.Contains(build.Diagnostics, static line => line.Contains("latin.md(3,7): error SON0003: The file is not UTF-8 text from line 3 on", StringComparison.Ordinal));
        Assert.Contains(build.Diagnostics, static line => line.Contains("saved.md(1,1): error SON0003: The file is HTML", StringComparison.Ordinal));
    }

    [Fact]
    public void What_can_be_read_is_and_the_rest_is_a_warning_at_its_cell()
    {
        var page = MarkedPage.Of("tune.md", Page);
        var folder = AddApp(PackedPackages.NewFolder(), Program).Write("app/tune.md", page.Text.Replace("Turned", "\u202ETurned", StringComparison.Ordinal));

        var build = folder.Build("app", "-p:TreatWarningsAsErrors=false", "-p:EmitCompilerGeneratedFiles=true");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(
            page.Printed.Order(StringComparer.Ordinal),
            build.Diagnostics.Where(static line => line.Contains("tune.md(", StringComparison.Ordinal))
                .Select(static line => line[line.IndexOf("tune.md(", StringComparison.Ordinal)..])
                .Select(static line => line[..line.IndexOf(':', line.IndexOf("SON", StringComparison.Ordinal))]).Order(StringComparer.Ordinal));
        Assert.Contains(build.Diagnostics, static line => line.Contains("did you mean 'Parameter'", StringComparison.Ordinal));
        Assert.Contains("Between = b", folder.Start("app").Output, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder.At("app/obj"), "*.g.cs", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain('\u202E', File.ReadAllText(file));
        }

        var schemas = Tool.Run(folder.At("app"), "export", "tune.md", "--as", "json-schema", "-o", "schemas");
        Assert.True(schemas.ExitCode == 0, schemas.Output);
        var schema = File.ReadAllText(Directory.EnumerateFiles(folder.At("app/schemas")).Single(static file => file.Contains("tune", StringComparison.Ordinal)));
        Assert.DoesNotContain("br>", schema, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', schema);
        Assert.Contains("\"seed\"", schema, StringComparison.Ordinal);
    }

    private static ConsumerFolder AddApp(ConsumerFolder folder, string program) => folder
        .Project("app", ConsumerFolder.App, PackedPackages.Reference("Sonilo.Codegen") + """<SoniloDoc Include="*.md" />""")
        .Write("app/Program.cs", program);
}
