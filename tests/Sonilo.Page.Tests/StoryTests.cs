using Microsoft.Playwright;
using Sonilo.Emulator;
using Sonilo.Emulator.Tests;
using static Microsoft.Playwright.Assertions;

namespace Sonilo.Page.Tests;

/// <summary>What the page is for, from the first look to a program that compiles.</summary>
[Collection(nameof(Browser))]
public class StoryTests(Browser browser)
{
    [BrowserFact]
    public async Task AModelIsPickedBrokenMendedGeneratedHeardAndTakenHomeAsCode()
    {
        await using var visit = await Visit.StartAsync(browser);
        var page = visit.Page;

        // Find the model.
        await page.GetByLabel("Search").FillAsync("sonilo text music");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Text.to.Music", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).First.ClickAsync();
        await visit.SeesAsync("#about", Visit.TextModel);

        // An empty form is not a wrong one yet.
        await visit.SeesAsync("#price", "1 problem");
        await Expect(visit.Field("prompt").Locator(".error")).ToBeEmptyAsync();

        // Break a limit, and read the refusal, in the rules' own words and then in the service's.
        await visit.Input("prompt").FillAsync("lo-fi hip hop with soft piano");
        await visit.Input("duration").FillAsync("601");
        await Expect(visit.Field("duration").Locator(".error")).ToHaveTextAsync("Input duration must be at most 600");
        await Expect(visit.Input("duration")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Generate" }).ClickAsync();
        await visit.SeesAsync("#form-error", "Input duration must be at most 600");
        Assert.Equal((1, 0), (visit.Emulator.Submits, visit.Emulator.StartedJobs));

        // Mend it: a price, and nothing counted by looking.
        await visit.Input("duration").FillAsync("4");
        await visit.SeesAsync("#price", "Costs 1 unit ");
        await Expect(visit.Input("duration")).Not.ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Equal((1, 0), (visit.Emulator.Submits, visit.Emulator.DryRuns));

        // Generate, watch it, see the money.
        await page.GetByRole(AriaRole.Button, new() { Name = "Generate" }).ClickAsync();
        await visit.SeesAsync("#started", "1");
        await visit.SeesAsync("#charged", "1");
        await Expect(page.Locator("#jobs audio")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await visit.SeesAsync("#jobs", "emulated");

        // Hear it: the player gets on, and the waveform is of something.
        await Expect(page.Locator("#jobs canvas")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("loudest at [1-9]"), new() { Timeout = 120_000 });
        _ = await page.EvaluateAsync("() => { const audio = document.querySelector('#jobs audio'); audio.muted = true; return audio.play(); }");
        _ = await page.WaitForFunctionAsync("() => document.querySelector('#jobs audio').currentTime > 0.1");
        Assert.InRange(await page.EvaluateAsync<double>("() => document.querySelector('#jobs audio').duration"), 3.99, 4.01);

        // Take the request home.
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await visit.SeesAsync("#copied", "Copied");
        var program = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains("new SoniloV11TextToMusicRequest(\"lo-fi hip hop with soft piano\")", program, StringComparison.Ordinal);
        Assert.Contains("Duration = 4", program, StringComparison.Ordinal);
        Assert.Empty(new Compiler(EmulatorPage.Bundled()).Complaints(program));

        // See what was asked.
        var refused = page.Locator("#requests summary:has(.bad)");
        await refused.ClickAsync();
        await visit.SeesAsync("#requests details[open]", "\"duration\": 601");
    }

    [BrowserFact]
    public async Task WhatIsMissingIsPointedOutOnceItIsAskedFor()
    {
        await using var visit = await Visit.StartAsync(browser);
        await Expect(visit.Field("prompt").Locator(".error")).ToBeEmptyAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Generate" }).ClickAsync();

        await Expect(visit.Field("prompt").Locator(".error")).ToHaveTextAsync("Input prompt is required");
        Assert.Equal((1, 0), (visit.Emulator.Submits, visit.Emulator.StartedJobs));
    }

    [BrowserFact]
    public async Task AVideoIsPickedAndScored()
    {
        await using var visit = await Visit.StartAsync(browser);
        await visit.Page.GetByLabel("Search").FillAsync("video-to-music");
        await visit.Page.Locator("#models li:not([hidden]) button").First.ClickAsync();
        await visit.Field("video").Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "clip.mp4", MimeType = "video/mp4", Buffer = Videos.Mp4(8) });

        await Expect(visit.Field("video")).ToContainTextAsync("clip.mp4, 8 s");
        await visit.SeesAsync("#price", "Costs");
        await visit.SeesAsync("#code", "AssetInput.FromFile(\"clip.mp4\")");
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "dotnet sonilo" }).ClickAsync();
        await visit.SeesAsync("#code", "video=@clip.mp4");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Generate" }).ClickAsync();

        await Expect(visit.Page.Locator("#jobs audio, #jobs video").First).ToBeVisibleAsync(new() { Timeout = 120_000 });
        Assert.Equal(1, visit.Emulator.StartedJobs);
    }

    [BrowserFact]
    public async Task AVideoIsDraggedOntoItsField()
    {
        await using var visit = await Visit.StartAsync(browser);
        await visit.ChooseAsync("model_sonilo-v1-1-video-to-music");
        var place = visit.Field("video").Locator(".drop");
        var dragged = await visit.Page.EvaluateHandleAsync(
            """
            bytes => { const dragged = new DataTransfer(); dragged.items.add(new File([Uint8Array.from(bytes)], 'dragged.mp4', { type: 'video/mp4' })); return dragged; }
            """, Videos.Mp4(8).Select(static value => (int)value).ToArray());

        await place.DispatchEventAsync("dragover", new { dataTransfer = dragged });
        await Expect(place).ToHaveClassAsync("drop over");
        await place.DispatchEventAsync("drop", new { dataTransfer = dragged });

        await Expect(place).ToHaveClassAsync("drop");
        await Expect(visit.Field("video")).ToContainTextAsync("dragged.mp4, 8 s");
        await visit.SeesAsync("#code", "AssetInput.FromFile(\"dragged.mp4\")");
    }

    [BrowserFact]
    public async Task TheKeyboardIsEnough()
    {
        await using var visit = await Visit.StartAsync(browser);
        var page = visit.Page;
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("a tune by keyboard");
        await visit.SeesAsync("#price", "Costs");
        for (var i = 0; i < 40 && !await page.Locator("#generate").EvaluateAsync<bool>("it => it === document.activeElement"); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await visit.SeesAsync("#started", "1");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowRight");

        await Expect(page.GetByRole(AriaRole.Tab, new() { Name = "curl" })).ToBeFocusedAsync();
        await visit.SeesAsync("#code", "curl -u");
        Assert.Equal("a tune by keyboard", (string?)visit.Emulator.Jobs[0].Generation.Input["prompt"]);
    }

    [BrowserFact]
    public async Task WhatGoesWrongIsSwitchedOnAndOff()
    {
        await using var visit = await Visit.StartAsync(browser);
        var page = visit.Page;
        await visit.Input("prompt").FillAsync("x");
        _ = await page.GetByLabel("Request", new() { Exact = true }).SelectOptionAsync("Submit");
        _ = await page.GetByLabel("Answer with").SelectOptionAsync("503 Service unavailable");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add fault" }).ClickAsync();
        await visit.SeesAsync("#fault-news", "1 × Submit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Generate" }).ClickAsync();
        await visit.SeesAsync("#form-error", "Internal server error");
        Assert.Equal(0, visit.Emulator.StartedJobs);

        await page.GetByText("How the service behaves").ClickAsync();
        await page.GetByLabel("Require key and secret").CheckAsync();
        await visit.SeesAsync("#fault-news", "Changed: Require key and secret");
        Assert.True(visit.Emulator.Options.RequireCredentials);
        await page.GetByRole(AriaRole.Button, new() { Name = "Generate" }).ClickAsync();
        await visit.SeesAsync("#started", "1");
    }
}
