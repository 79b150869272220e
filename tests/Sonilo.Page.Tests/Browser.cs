using Microsoft.Playwright;

namespace Sonilo.Page.Tests;

/// <summary>One headless Chromium for all tests: the system's own, which is never downloaded.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? driver;
    private IBrowser? browser;

    /// <summary>Where the browser is; <see langword="null"/> where there is none. <c>CHROMIUM</c> names another one.</summary>
    public static string? Program { get; } = new[] { Environment.GetEnvironmentVariable("CHROMIUM") }
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(static _ => new[] { "chromium", "chromium-browser", "google-chrome" }, static (folder, name) => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Program is not null)
        {
            driver = await Playwright.CreateAsync();
            browser = await driver.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Program,
                Args = ["--no-sandbox", "--autoplay-policy=no-user-gesture-required", "--disable-dev-shm-usage", "--disable-gpu"],
            });
        }
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        driver?.Dispose();
    }

    public Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options) => browser!.NewContextAsync(options);
}

/// <summary>Tests that share the browser, one after another.</summary>
[CollectionDefinition(nameof(Browser))]
public sealed class BrowserCollection : ICollectionFixture<Browser>;

/// <summary>A test that needs a browser: skipped, and shown as skipped, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Missing;

    internal static string? Missing => Browser.Program is null ? "No Chromium is installed: apt-get install chromium, or set CHROMIUM to its path." : null;
}

/// <summary>As <see cref="BrowserFactAttribute"/>, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserFactAttribute.Missing;
}
