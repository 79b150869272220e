using System.Globalization;
using Sonilo.Cli.Terminal;
using Sonilo.Emulator;

namespace Sonilo.Cli.Tests;

public sealed class EmulateCommandTests
{
    [Theory]
    [InlineData("sh", "export SCENARIO_BASE_URL=http://127.0.0.1:[0-9]+/v1\nexport SCENARIO_SDK_API_KEY=[^ ']+\nexport SCENARIO_SDK_API_SECRET=[^ ']+\n")]
    [InlineData("powershell", @"\$env:SCENARIO_BASE_URL = 'http://127.0.0.1:[0-9]+/v1'\n\$env:SCENARIO_SDK_API_KEY = '[^ ']+'\n\$env:SCENARIO_SDK_API_SECRET = '[^ ']+'\n")]
    [InlineData("cmd", "set \"SCENARIO_BASE_URL=http://127.0.0.1:[0-9]+/v1\"\nset \"SCENARIO_SDK_API_KEY=[^ \"]+\"\nset \"SCENARIO_SDK_API_SECRET=[^ \"]+\"\n")]
    public async Task ItPrintsTheLinesThatPointAShellToItAndStops(string shell, string lines)
    {
        var (code, output, _) = await EmulateAsync("--shell", shell);

        Assert.Equal(0, code);
        Assert.Matches($"^{lines}$", output);
    }

    [Fact]
    public async Task TheLinesAreThoseOfThePlatformUnlessAShellIsNamed()
    {
        var (_, output, _) = await EmulateAsync();

        Assert.StartsWith(OperatingSystem.IsWindows() ? "$env:SCENARIO_BASE_URL = " : "export SCENARIO_BASE_URL=", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AShellThatNobodyKnowsIsWrongUsage()
    {
        var (code, output, error) = await EmulateAsync("--shell", "fish");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("powershell", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APortThatIsTakenIsNamed()
    {
        await using var other = await SoniloEmulator.StartAsync();
        var port = other.BaseAddress.Port;

        var (code, output, error) = await EmulateAsync("--port", port.ToString(CultureInfo.InvariantCulture));

        Assert.Equal((3, ""), (code, output));
        Assert.StartsWith($"error: Port {port} cannot be used: ", error, StringComparison.Ordinal);
        Assert.Contains(". Name another with --port, or leave it out for a free one.", error, StringComparison.Ordinal);
    }

    // Stops the emulator as Ctrl+C does, once it has said everything.
    private static async Task<(int ExitCode, string Out, string Error)> EmulateAsync(params string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var output = new LastLineStops(stop);
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await SoniloTool.RunAsync(["emulate", .. arguments], new ToolConsole(output, error), stop.Token);
        return (code, output.ToString(), error.ToString());
    }

    private sealed class LastLineStops(CancellationTokenSource stop) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override string NewLine => "\n";

        public override Task FlushAsync(CancellationToken cancellationToken) => stop.CancelAsync();
    }
}
