using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace Sonilo.Cli.Tests;

/// <summary>A terminal: gets what a real one would get, and tells what it shows in the end.</summary>
internal sealed partial class TerminalCapture(int width) : IDisposable
{
    private readonly StringWriter written = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>Everything that was written, with the sequences that colour it.</summary>
    public string Raw => written.ToString();

    /// <summary>What somebody writes to it.</summary>
    public TextWriter Writer => written;

    /// <summary>A console that draws on it, whatever the environment of the tests says.</summary>
    public IAnsiConsole Open()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(written),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>The lines that are on the screen in the end, without their colours.</summary>
    public string Show()
    {
        var lines = new List<StringBuilder> { new() };
        var (row, column) = (0, 0);
        foreach (Match token in Tokens().Matches(Raw))
        {
            var (text, command) = (token.Value, token.Groups["command"].Value);
            var count = int.TryParse(token.Groups["count"].Value, CultureInfo.InvariantCulture, out var number) ? number : 0;
            switch (command)
            {
                case "A":
                    row = Math.Max(0, row - Math.Max(1, count));
                    break;
                case "K":
                    lines[row].Length = count == 2 ? 0 : Math.Min(lines[row].Length, column);
                    break;
                case "J":
                    lines[row].Length = Math.Min(lines[row].Length, column);
                    lines.RemoveRange(row + 1, lines.Count - row - 1);
                    break;
                case "" when text == "\n":
                    (row, column) = (row + 1, 0);
                    break;
                case "" when text == "\r":
                    column = 0;
                    break;
                case "":
                    lines[row].Length = Math.Max(lines[row].Length, column);
                    _ = lines[row].Remove(column, Math.Min(text.Length, lines[row].Length - column)).Insert(column, text);
                    column += text.Length;
                    break;
                default:
                    break;
            }

            while (lines.Count <= row)
            {
                lines.Add(new StringBuilder());
            }
        }

        return string.Join('\n', lines.Select(line => line.ToString().TrimEnd())).TrimEnd('\n') + "\n";
    }

    public void Dispose() => written.Dispose();

    [GeneratedRegex(@"\e\[\??(?<count>[0-9;]*)(?<command>[A-Za-z])|\r|\n|[^\e\r\n]+")]
    private static partial Regex Tokens();
}
