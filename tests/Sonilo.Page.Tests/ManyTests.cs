using System.Net.Http.Json;
using Microsoft.Playwright;
using Sonilo.Emulator;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Sonilo.Page.Tests;

/// <summary>Five hundred models and a thousand requests: nothing is left out, and the page still answers.</summary>
[Collection(nameof(Browser))]
public class ManyTests(Browser browser, ITestOutputHelper output)
{
    [BrowserFact]
    public async Task FiveHundredModelsAndAThousandRequestsAreShown()
    {
        await using var visit = await Visit.StartAsync(browser, options => (options.UseBundledPages, options.Pages) = (false, [Pages.Many(500)]));
        var page = visit.Page;
        using var http = new HttpClient();
        for (var i = 0; i < 1_000; i++)
        {
            using var response = await http.PostAsJsonAsync($"{visit.Emulator.BaseAddress}/generate/custom/model_number-0007?dryRun=true", new { prompt = "tune " + i });
        }

        await Expect(page.Locator("#requests > li")).ToHaveCountAsync(1_000, new() { Timeout = 120_000 });
        await Expect(page.Locator("#models li")).ToHaveCountAsync(500);

        await ReportAsync(page, "A search among 500 models", "() => { const it = document.getElementById('search'); it.value = 'number-0321'; it.dispatchEvent(new Event('input')); }");
        await Expect(page.Locator("#models li:not([hidden])")).ToHaveCountAsync(1);
        await page.Locator("#models li:not([hidden]) button").ClickAsync();
        await visit.SeesAsync("#model-heading", "Model 321");
        await ReportAsync(page, "A filter over 1,000 requests", "() => { const it = document.getElementById('show'); it.value = 'refused'; it.dispatchEvent(new Event('change')); }");
        await Expect(page.Locator("#requests > li:not([hidden])")).ToHaveCountAsync(0);
        await ReportAsync(page, "All of them again", "() => { const it = document.getElementById('show'); it.value = ''; it.dispatchEvent(new Event('change')); }");
    }

    // Reported, not asserted: how long the browser takes until the page is laid out again is this machine's business.
    private async Task ReportAsync(IPage page, string what, string action)
    {
        var time = await page.EvaluateAsync<double>($"() => {{ const start = performance.now(); ({action})(); document.body.offsetHeight; return performance.now() - start; }}");
        output.WriteLine($"{what}: {time:0.0} ms");
    }

    [BrowserFact]
    public async Task APageThatChangesOnTheDiskChangesTheForm()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("sonilo-").FullName, "acme.md");
        await File.WriteAllTextAsync(file, Pages.Of("Acme", "model_acme", "| `speed` | number | No | - | 1 | 10 | - | - |"));
        await using var visit = await Visit.StartAsync(browser, options => (options.UseBundledPages, options.Pages) = (false, [EmulatorPage.FromFile(file)]));
        await Expect(visit.Field("speed")).ToContainTextAsync("1 to 10");

        await File.WriteAllTextAsync(file, Pages.Of("Acme", "model_acme", "| `speed` | number | No | - | 1 | 2000 | - | - |"));

        await Expect(visit.Field("speed")).ToContainTextAsync("1 to 2000", new() { Timeout = 120_000 });
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
