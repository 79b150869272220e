using System.Text.Json.Nodes;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sonilo.Emulator;
using static Microsoft.Playwright.Assertions;

namespace Sonilo.Page.Tests;

/// <summary>Lists of objects: an item is added and removed, each of its fields is checked by itself, and what is sent is what is shown.</summary>
[Collection(nameof(Browser))]
public class ItemTests(Browser browser)
{
    private const string Model = "model_acme-score";

    private static readonly EmulatorPage Score = new("score.md", """
        ## Acme Score

        **Model ID:** `model_acme-score`

        **Capabilities:** `txt2audio`

        | Parameter | Type | Required | Max Length | Label |
        | --- | --- | --- | --- | --- |
        | `segments` | inputs_array | Yes | 3 | Scenes |

        ### segments

        | Parameter | Type | Required | Min | Max | Allowed Values | Step | Label |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `start` | number | Yes | 0 | 600 | - | 0.5 | Start |
        | `mood` | string | No | - | - | `calm`, `dark` | - | Mood |
        | `text` | string | No | - | - | - | - | Text |
        | `tags` | string_array | No | - | - | - | - | Tags |

        **Rules:**

        - `text required without mood`

        """);

    [BrowserFact]
    public async Task WhatIsSentIsWhatWasFilledIn()
    {
        await using var visit = await VisitAsync();
        await AddAsync(visit, "0", mood: "calm");
        await AddAsync(visit, "5.5", text: "rain");
        await Field(visit, 1, "Tags").FillAsync("""["a", "b"]""");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Generate" }).ClickAsync();
        await Expect(visit.Page.Locator("#jobs canvas").First).ToBeVisibleAsync(new() { Timeout = 120_000 });

        var job = Assert.Single(visit.Emulator.Jobs);

        Assert.Equal("""{"segments":[{"start":0,"mood":"calm"},{"start":5.5,"text":"rain","tags":["a","b"]}]}""", job.Generation.Input.ToJsonString());
    }

    [BrowserFact]
    public async Task AnItemThatIsRemovedIsNotSent()
    {
        await using var visit = await VisitAsync();
        await AddAsync(visit, "0", mood: "calm");
        await AddAsync(visit, "1", mood: "dark");
        await AddAsync(visit, "2", mood: "dark");

        await Items(visit).Nth(1).GetByRole(AriaRole.Button, new() { Name = "Remove this item of Scenes" }).ClickAsync();

        await Expect(Items(visit)).ToHaveCountAsync(2);
        await Expect(Items(visit).Nth(1).GetByRole(AriaRole.Group, new() { Name = "Scenes, item 2" })).ToBeVisibleAsync();
        await Expect(Field(visit, 1, "Start")).ToHaveValueAsync("2");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Generate" }).ClickAsync();
        await Expect(visit.Page.Locator("#jobs canvas").First).ToBeVisibleAsync(new() { Timeout = 120_000 });
        Assert.Equal(2, ((JsonArray)Assert.Single(visit.Emulator.Jobs).Generation.Input["segments"]!).Count);
    }

    [BrowserFact]
    public async Task WhatIsWrongIsShownAtItsField()
    {
        await using var visit = await VisitAsync();
        await AddAsync(visit, "0", mood: "calm");
        await AddAsync(visit, "0.3");

        await Expect(Error(visit, 1, "Start")).ToContainTextAsync("segments[1].start", Slowly);
        await Expect(Error(visit, 1, "Text")).ToContainTextAsync("segments[1].text is required when mood is not defined", Slowly);
        await Expect(Field(visit, 1, "Start")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(Error(visit, 0, "Start")).ToBeEmptyAsync();
        await Expect(visit.Page.Locator("fieldset.field > .error")).ToBeEmptyAsync();

        await Field(visit, 1, "Start").FillAsync("0.5");
        await Field(visit, 1, "Text").FillAsync("rain");
        await Expect(Error(visit, 1, "Start")).ToBeEmptyAsync(new() { Timeout = 120_000 });
        await Expect(Error(visit, 1, "Text")).ToBeEmptyAsync(new() { Timeout = 120_000 });
        await Expect(Field(visit, 1, "Start")).Not.ToHaveAttributeAsync("aria-invalid", "true");
    }

    [BrowserFact]
    public async Task TheKeyboardIsEnough()
    {
        await using var visit = await VisitAsync();
        var keyboard = visit.Page.Keyboard;
        await AddButton(visit).FocusAsync();

        await keyboard.PressAsync("Enter");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("4.5");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("dark");

        await Expect(Field(visit, 0, "Start")).ToHaveValueAsync("4.5");
        await Expect(Field(visit, 0, "Mood").Locator("option:checked")).ToHaveTextAsync("dark");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Space");
        await Expect(Items(visit)).ToHaveCountAsync(0);
        await Expect(AddButton(visit)).ToBeFocusedAsync();
    }

    [BrowserTheory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task NothingKeepsAnybodyOut(int width)
    {
        await using var visit = await VisitAsync(width);
        await AddAsync(visit, "0", mood: "calm");
        await AddAsync(visit, "0.3");
        await Expect(Error(visit, 1, "Start")).Not.ToBeEmptyAsync(new() { Timeout = 120_000 });

        var result = await visit.Page.RunAxe();
        var isTooWide = await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

        Assert.Equal([], result.Violations.Select(violation => $"{violation.Impact} {violation.Id}: {string.Join(" ", violation.Nodes.Select(node => node.Html))}"));
        Assert.False(isTooWide);
    }

    // A machine that does much else at the same time is slow, not wrong.
    private static LocatorAssertionsToContainTextOptions Slowly => new() { Timeout = 120_000 };

    private async Task<Visit> VisitAsync(int width = 1400)
    {
        var visit = await Visit.StartAsync(browser, options => options.Pages = [Score], width: width);
        await visit.ChooseAsync(Model);
        return visit;
    }

    private static async Task AddAsync(Visit visit, string start, string? mood = null, string? text = null)
    {
        var number = await Items(visit).CountAsync();
        await AddButton(visit).ClickAsync();
        await Field(visit, number, "Start").FillAsync(start);
        if (mood is not null)
        {
            _ = await Field(visit, number, "Mood").SelectOptionAsync(new SelectOptionValue { Label = mood });
        }

        await Field(visit, number, "Text").FillAsync(text ?? "");
    }

    private static ILocator AddButton(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add an item" });

    private static ILocator Items(Visit visit) => visit.Page.Locator(".item");

    private static ILocator Field(Visit visit, int item, string label) => Items(visit).Nth(item).GetByLabel(label, new() { Exact = false }).And(visit.Page.Locator("input, textarea, select"));

    private static ILocator Error(Visit visit, int item, string label) => Items(visit).Nth(item).Locator(".field", new() { HasText = label }).Locator(".error");
}
