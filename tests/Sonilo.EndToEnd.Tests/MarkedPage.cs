using System.Text;
using System.Text.RegularExpressions;

namespace Sonilo.EndToEnd;

/// <summary>A page whose faults are marked where they stand, <c>{|SON1004:colour|}</c>, and what a build prints of them.</summary>
internal sealed partial class MarkedPage
{
    private MarkedPage(string text, IReadOnlyList<string> printed)
    {
        Text = text;
        Printed = printed;
    }

    /// <summary>The page without its marks.</summary>
    public string Text { get; }

    /// <summary>How a build begins its lines: <c>faults.md(9,15): warning SON1004</c>, with line and column counted from one.</summary>
    public IReadOnlyList<string> Printed { get; }

    public static MarkedPage Of(string name, string marked)
    {
        var text = new StringBuilder();
        var printed = new List<string>();
        var last = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, last, mark.Index - last);
            last = mark.Index + mark.Length;
            if (mark.Groups["id"].Success)
            {
                var line = text.ToString().Split('\n');
                printed.Add($"{name}({line.Length},{line[^1].Length + 1}): warning {mark.Groups["id"].Value}");
            }
        }

        return new MarkedPage(text.Append(marked, last, marked.Length - last).ToString(), printed);
    }

    [GeneratedRegex(@"\{\|(?<id>SON[0-9]{4}):|\|\}")]
    private static partial Regex Mark();
}
