using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sonilo.Page.Tests;

/// <summary>Everybody can use the page: axe-core looks, and pictures are kept for people to look at.</summary>
[Collection(nameof(Browser))]
public class AccessTests(Browser browser)
{
    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1400)]
    [InlineData(ColorScheme.Dark, 1400)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task NothingKeepsAnybodyOut(ColorScheme scheme, int width)
    {
        await using var visit = await Visit.StartAsync(browser, scheme: scheme, width: width, height: width > 1000 ? 1000 : 844);
        var page = visit.Page;
        await visit.Input("prompt").FillAsync("lo-fi hip hop");
        await visit.Input("duration").FillAsync("6");
        await visit.SeesAsync("#price", "Costs");
        await page.GetByRole(AriaRole.Button, new() { Name = "Generate" }).ClickAsync();
        await Expect(page.Locator("#jobs canvas")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("loudest"), new() { Timeout = 120_000 });
        await visit.Input("duration").FillAsync("700");
        await Expect(visit.Field("duration").Locator(".error")).Not.ToBeEmptyAsync();
        await page.Locator("#requests summary").First.ClickAsync();
        await visit.SeesAsync("#requests details[open]", "Headers");
        await page.GetByText("How the service behaves").ClickAsync();
        _ = await page.ScreenshotAsync(new() { Path = Picture(scheme, width), FullPage = true });

        var result = await page.RunAxe();
        var isTooWide = await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

        Assert.Equal([], result.Violations.Select(violation => $"{violation.Impact} {violation.Id}: {string.Join(" ", violation.Nodes.Select(node => node.Html))}"));
        Assert.False(isTooWide);
    }

    private static string Picture(ColorScheme scheme, int width)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;
        return Path.Combine(folder, $"{scheme}-{(width > 1000 ? "wide" : "narrow")}.png");
    }
}
