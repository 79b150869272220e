using System.Globalization;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Tests;

/// <summary>A folder of its own for a test, and the tool run in this process.</summary>
internal sealed class Workspace : IDisposable
{
    public Workspace() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "sonilo-cli-" + Guid.NewGuid().ToString("N"));

    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Writes a file, and gives its path.</summary>
    public string Add(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>The text of a file.</summary>
    public string Read(string name) => File.ReadAllText(this[name]);

    /// <summary>The names of the files in a folder.</summary>
    public string[] Files(string folder = "") => Directory.Exists(this[folder]) ? [.. Directory.GetFiles(this[folder]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];

    /// <summary>Runs the tool in a pipe; paths in what it says are those from here.</summary>
    public async Task<ToolRun> RunAsync(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await SoniloTool.RunAsync(args, new ToolConsole(output, error) { NotesFolder = this["notes"] });
        return new ToolRun(code, Relative(output.ToString()), Relative(error.ToString()));
    }

    /// <summary>Runs the tool on a terminal, where results and everything else are on one screen.</summary>
    public async Task<TerminalRun> RunOnTerminalAsync(int width, params string[] args)
    {
        using var terminal = new TerminalCapture(width);
        var screen = new Lazy<object>(terminal.Open);
        var console = new ToolConsole(terminal.Writer, terminal.Writer) { OutScreen = screen, ErrorScreen = screen, NotesFolder = this["notes"] };
        var code = await SoniloTool.RunAsync(args, console);
        return new TerminalRun(code, Relative(terminal.Show()), terminal.Raw);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Relative(string text) => text.Replace(new Uri(Folder + "/").AbsoluteUri, "", StringComparison.Ordinal)
        .Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
        .Replace(Folder, ".", StringComparison.Ordinal);
}

/// <summary>What the tool said in a pipe.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string Error);

/// <summary>What the tool left on a terminal's screen, and what it wrote for it.</summary>
internal sealed record TerminalRun(int ExitCode, string Screen, string Raw);
