namespace Sonilo.Cli.Terminal;

/// <summary>Where a command writes to.</summary>
/// <param name="Out">Results: what a pipe or a file should get.</param>
/// <param name="Error">Everything that is not a result.</param>
/// <param name="ShowsProgress">Whether someone watches <paramref name="Error"/>: a terminal, not a pipe.</param>
internal sealed record ToolConsole(TextWriter Out, TextWriter Error, bool ShowsProgress = false)
{
    /// <summary>Results: what a pipe or a file should get.</summary>
    public TextWriter Out { get; } = new VisibleWriter(Out);

    /// <summary>Everything that is not a result.</summary>
    public TextWriter Error { get; } = new VisibleWriter(Error);

    /// <summary>The console of this process.</summary>
    public static ToolConsole OfProcess() => new(Console.Out, Console.Error, !Console.IsErrorRedirected);

    /// <summary>Shows what is going on, on the last line of a terminal; nothing in a pipe.</summary>
    public void Progress(string text)
    {
        if (ShowsProgress)
        {
            Error.Write("\r\u001b[K" + text);
        }
    }

    /// <summary>Takes the line of progress away.</summary>
    public void EndProgress() => Progress("");
}
