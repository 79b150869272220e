using System.Runtime.CompilerServices;
using Spectre.Console;

namespace Sonilo.Cli.Terminal;

/// <summary>What a command writes to and asks.</summary>
/// <param name="Out">Results: what a pipe or a file should get.</param>
/// <param name="Error">Everything that is not a result.</param>
/// <remarks>A pipe gets plain text. Colours, tables and progress are for terminals.</remarks>
internal sealed record ToolConsole(TextWriter Out, TextWriter Error)
{
    /// <summary>Results: what a pipe or a file should get.</summary>
    public TextWriter Out { get; } = new VisibleWriter(Out);

    /// <summary>Everything that is not a result.</summary>
    public TextWriter Error { get; } = new VisibleWriter(Error);

    // Lazy objects, and not the library's type: a field of that type would load the library for every command, and so would a method that names
    // the type or takes a screen. What draws is therefore given this console, and is never inlined. PipeTests.

    /// <summary>Makes the screen that shows <see cref="Out"/>; <see langword="null"/> where it is a pipe or a file.</summary>
    public Lazy<object>? OutScreen { private get; init; }

    /// <summary>Makes the screen that shows <see cref="Error"/>; <see langword="null"/> where it is a pipe or a file.</summary>
    public Lazy<object>? ErrorScreen { private get; init; }

    /// <summary>Whether somebody reads the results on a screen.</summary>
    public bool HasScreen => OutScreen is not null;

    /// <summary>Whether somebody watches: progress is shown.</summary>
    public bool IsWatched => ErrorScreen is not null;

    /// <summary>Whether somebody can answer questions.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Where the tool keeps notes of its own; <see langword="null"/> where the platform has no such place.</summary>
    public string? NotesFolder { get; init; }

    /// <summary>The screen of the results.</summary>
    public IAnsiConsole Screen => (IAnsiConsole)(OutScreen ?? throw new InvalidOperationException("The results go to a pipe.")).Value;

    /// <summary>How many characters fit on a line of that screen.</summary>
    public int ScreenWidth => WidthOf(OutScreen);

    /// <summary>The screen of everything else: progress, questions, errors.</summary>
    public IAnsiConsole Watcher => (IAnsiConsole)(ErrorScreen ?? throw new InvalidOperationException("Nobody watches.")).Value;

    /// <summary>The console of this process.</summary>
    public static ToolConsole OfProcess() => new(Console.Out, Console.Error)
    {
        OutScreen = Console.IsOutputRedirected ? null : new(static () => Open(Console.Out)),
        ErrorScreen = Console.IsErrorRedirected ? null : new(static () => Open(Console.Error)),
        NotesFolder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } data
            ? Path.Combine(data, "sonilo")
            : null,
        CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
    };

    /// <summary>Shows what is going on, on the last line of a terminal; nothing in a pipe.</summary>
    public void Progress(string text)
    {
        if (IsWatched)
        {
            Error.Write("\r\u001b[K" + (text.Length < Width ? text : text[..(Width - 1)]));
        }
    }

    /// <summary>Takes the line of progress away.</summary>
    public void EndProgress() => Progress("");

    /// <summary>Says what went wrong, a line each.</summary>
    public void Fail(params IEnumerable<string> lines) => Say("error: ", lines);

    /// <summary>Says something that is not a result.</summary>
    public void Note(params IEnumerable<string> lines) => Say("note: ", lines);

    private int Width => WidthOf(ErrorScreen);

    private void Say(string label, IEnumerable<string> lines)
    {
        EndProgress();
        // What is said may come from a page or from a service: nothing in it may reach the terminal as a command.
        var text = string.Join("\n" + new string(' ', label.Length), lines.Select(SafeText.Inert));
        if (IsWatched)
        {
            SayInColour(label, text);
        }
        else
        {
            Error.WriteLine(label + text);
        }
    }

    // Apart, so that pipes load nothing for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SayInColour(string label, string text)
    {
        Watcher.Write(new Text(label, label[0] == 'e' ? Look.Wrong : Look.Quiet));
        Watcher.WriteLine(text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WidthOf(Lazy<object>? screen) => ((IAnsiConsole)(screen ?? throw new InvalidOperationException("It is a pipe."))
        .Value).Profile.Width;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IAnsiConsole Open(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
