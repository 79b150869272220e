using System.Collections.Concurrent;
using Microsoft.Playwright;
using Sonilo.Emulator;

namespace Sonilo.Page.Tests;

/// <summary>An emulator and a visitor on its page. Whatever the browser complains about, or asks of another server, fails the test.</summary>
internal sealed class Visit : IAsyncDisposable
{
    public const string TextModel = "model_sonilo-v1-1-text-to-music";

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = [];

    private Visit(SoniloEmulator emulator, IBrowserContext context, IPage page)
    {
        Emulator = emulator;
        this.context = context;
        Page = page;
        page.Console += (_, message) => Complain(message.Type is "error" or "warning" && !IsRefusal(message.Text), message.Text);
        page.PageError += (_, error) => Complain(true, error);
        context.Request += (_, request) => Complain(!request.Url.StartsWith($"http://127.0.0.1:{emulator.BaseAddress.Port}/", StringComparison.Ordinal), "asks for " + request.Url);
    }

    public SoniloEmulator Emulator { get; }

    public IPage Page { get; }

    public static async Task<Visit> StartAsync(Browser browser, Action<SoniloEmulatorOptions>? configure = null, ColorScheme scheme = ColorScheme.Light, int width = 1400, int height = 1000)
    {
        var options = new SoniloEmulatorOptions { JobDuration = TimeSpan.FromMilliseconds(600) };
        configure?.Invoke(options);
        var emulator = await SoniloEmulator.StartAsync(options);
        var context = await browser.OpenAsync(new()
        {
            ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height }, Permissions = ["clipboard-read", "clipboard-write"], ReducedMotion = ReducedMotion.Reduce,
        });

        // A machine that does much else at the same time is slow, not wrong.
        context.SetDefaultTimeout(120_000);
        var visit = new Visit(emulator, context, await context.NewPageAsync());
        _ = await visit.Page.GotoAsync(emulator.PageAddress.AbsoluteUri);
        await Assertions.Expect(visit.Page.Locator("#generate")).ToBeEnabledAsync(new() { Timeout = 120_000 });
        return visit;
    }

    public ILocator Field(string name) => Page.Locator(".field", new() { Has = Page.Locator("code", new() { HasTextRegex = new($"^{name}$") }) });

    public ILocator Input(string name) => Field(name).Locator("input:not([type=file]), textarea, select").First;

    /// <summary>Goes to a model as a link to it does.</summary>
    public async Task ChooseAsync(string id)
    {
        await Page.EvaluateAsync("id => { location.hash = encodeURIComponent(id); location.reload(); }", id);
        await Assertions.Expect(Page.Locator("#about p").First).ToHaveTextAsync(id, new() { Timeout = 120_000 });
        await Assertions.Expect(Page.Locator("#code")).Not.ToBeEmptyAsync(new() { Timeout = 120_000 });
    }

    public Task SeesAsync(string selector, string text) => Assertions.Expect(Page.Locator(selector)).ToContainTextAsync(text, new() { Timeout = 120_000 });

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await Emulator.DisposeAsync();
        Assert.Empty(complaints);
    }

    private void Complain(bool matters, string text)
    {
        if (matters)
        {
            complaints.Enqueue(text);
        }
    }

    // The browser writes every answer of 400 and above to its console; here they are wanted.
    private static bool IsRefusal(string text) => text.StartsWith("Failed to load resource: the server responded with a status of ", StringComparison.Ordinal);
}
