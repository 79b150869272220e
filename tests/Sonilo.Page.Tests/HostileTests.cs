using Sonilo.Emulator;
using static Microsoft.Playwright.Assertions;

namespace Sonilo.Page.Tests;

/// <summary>Pages come from the web, prompts from anybody: both are shown as text, whatever they hold.</summary>
[Collection(nameof(Browser))]
public class HostileTests(Browser browser)
{
    private const string Markup = "<img src=x onerror=\"window.hacked=1\"></script><script>window.hacked=1</script>";

    [BrowserFact]
    public async Task APageOfMarkupIsText()
    {
        await using var visit = await Visit.StartAsync(browser, options => (options.UseBundledPages, options.Pages) = (false, [new("hostile.md", $"""
            ## Hostile {Markup.Replace("<", "\\<", StringComparison.Ordinal)}

            A description with {Markup.Replace("<", "&lt;", StringComparison.Ordinal)} in it.

            **Model ID:** `model_hostile`

            **Capabilities:** `<i>txt2audio</i>`

            | Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            | `prompt` | string | Yes | `{Markup}` | - | - | - | `{Markup}` |
            | `__proto__` | string | No | - | - | - | `{Markup}`, `"'` | javascript:alert(1) |

            """), new("plain.md", Pages.Of("Plain", "model_plain", "| `prompt` | string | No | - | - | - | - | - |"))]));

        for (var i = 0; i < 2; i++)
        {
            await visit.Page.Locator("#models button").Nth(i).ClickAsync();
            await Expect(visit.Page.Locator(".field")).Not.ToHaveCountAsync(0);
        }

        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.hacked === undefined && ({}).hacked === undefined"));
        Assert.Equal(0, await visit.Page.Locator("main img, main b, main i, nav i, main script").CountAsync());
    }

    [BrowserFact]
    public async Task APromptOfMarkupIsTextEverywhere()
    {
        await using var visit = await Visit.StartAsync(browser);
        await visit.Input("prompt").FillAsync(Markup + "'; rm -rf / #");
        await visit.Input("duration").FillAsync("1");
        await visit.SeesAsync("#price", "Costs");
        await visit.Page.Locator("#generate").ClickAsync();
        await Expect(visit.Page.Locator("#jobs audio")).ToBeVisibleAsync(new() { Timeout = 120_000 });

        await visit.SeesAsync("#jobs h3", "<img src=x");
        var program = await visit.Page.Locator("#code").TextContentAsync();
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Tab, new() { Name = "curl" }).ClickAsync();

        Assert.Empty(new Compiler(EmulatorPage.Bundled()).Complaints(program!));
        Assert.Contains("'\\''; rm -rf", await visit.Page.Locator("#code").TextContentAsync(), StringComparison.Ordinal);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.hacked === undefined"));
    }
}
