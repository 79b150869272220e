using System.CommandLine;
using System.Net.Sockets;
using Sonilo.Cli.Commands;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Terminal;
using Sonilo.Emulator;

namespace Sonilo.Cli.Running;

/// <summary><c>dotnet sonilo emulate</c>: the Generation API on this machine, until Ctrl+C.</summary>
internal static class EmulateCommand
{
    public static Command Create(ToolConsole console)
    {
        var pages = CommandLine.Pages("page", "Pages, supplements or folders of them, besides Sonilo's own.");
        pages.Arity = ArgumentArity.ZeroOrMore;
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1 (default: a free one)." };
        CommandLine.Refuse(port, static number => number is < 0 or > 65535, "--port takes 0 to 65535.");
        var shell = CommandLine.Choice("--shell", "The shell to print the lines for (default: this platform's usual one).", [.. ShellSyntax.All.Select(static known => known.Name)]);
        shell.DefaultValueFactory = static _ => ShellSyntax.OfPlatform.Name;
        var open = CommandLine.Flag("Opens the emulator's own page in the browser.", "--open");
        var command = new ToolCommand(
            "emulate", "Plays the Generation API on this machine: no key, no network, no cost, and not Sonilo's music.",
            new("emulate --open", "plays it, and shows the models in the browser"),
            new("emulate docs --port 5000", "with pages of your own, at an address that stays"))
        {
            pages, port, shell, open,
        };
        command.SetAction((parsed, cancellation) => EmulateAsync(
            parsed.GetValue(pages) ?? [], parsed.GetValue(port), ShellSyntax.All.First(known => known.Name == parsed.GetValue(shell)), parsed.GetValue(open), console, cancellation));
        return command;
    }

    /// <summary>The pages, as the emulator takes them.</summary>
    public static List<EmulatorPage> PagesOf(IEnumerable<string> paths) => [.. PageFile.Expand(paths).Select(EmulatorPage.FromFile)];

    // A supplement alone is fine: it is laid over Sonilo's own pages.
    private static void RequireModels(string[] pages)
    {
        if (pages.Length > 0 && !PageFile.Expand(pages).Any(PageFile.IsSupplement) && PageFile.ReadModels(pages).Models().Count == 0)
        {
            throw new WrongInputException("The pages describe no model; dotnet sonilo check shows why.");
        }
    }

    private static async Task<int> EmulateAsync(string[] pages, int port, ShellSyntax shell, bool open, ToolConsole console, CancellationToken cancellation)
    {
        RequireModels(pages);
        var options = new SoniloEmulatorOptions { Port = port, Pages = PagesOf(pages), Log = console.Error };
        var emulator = await StartAsync(options, cancellation).ConfigureAwait(false);
        await using (emulator.ConfigureAwait(false))
        {
            var page = new Uri(emulator.BaseAddress, "/");
            console.Note($"The emulator's page is at {page}, and Ctrl+C ends it.");
            if (open && !Launcher.Open(page.AbsoluteUri))
            {
                console.Note("This machine has no program that opens addresses.");
            }

            foreach (var (name, value) in Variables(emulator))
            {
                await console.Out.WriteLineAsync(shell.Set(name, value)).ConfigureAwait(false);
            }

            await console.Out.FlushAsync(cancellation).ConfigureAwait(false);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCode.Fine;
    }

    private static async Task<SoniloEmulator> StartAsync(SoniloEmulatorOptions options, CancellationToken cancellation)
    {
        try
        {
            return await SoniloEmulator.StartAsync(options, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SocketException or IOException { InnerException: not null })
        {
            throw new OutsideFailureException($"Port {options.Port} cannot be used: {exception.Message.TrimEnd('.')}. Name another with --port, or leave it out for a free one.", exception);
        }
    }

    private static IEnumerable<(string Name, string Value)> Variables(SoniloEmulator emulator) =>
    [
        ("SCENARIO_BASE_URL", emulator.BaseAddress.AbsoluteUri),
        ("SCENARIO_SDK_API_KEY", emulator.Key),
        ("SCENARIO_SDK_API_SECRET", emulator.Secret),
    ];
}
