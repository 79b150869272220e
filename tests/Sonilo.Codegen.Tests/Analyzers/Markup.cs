using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>Text with expected diagnostics marked where they belong: <c>Duration = {|SON2001:601|}</c>.</summary>
internal sealed partial class Markup
{
    private Markup(string text, IReadOnlyList<(string Id, TextSpan Span)> expected)
    {
        Text = text;
        Expected = expected;
    }

    /// <summary>The text without its marks.</summary>
    public string Text { get; }

    /// <summary>The ids and places that were marked, in the order of their ends.</summary>
    public IReadOnlyList<(string Id, TextSpan Span)> Expected { get; }

    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var expected = new List<(string Id, TextSpan Span)>();
        var open = new Stack<(string Id, int Start)>();
        var last = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, last, mark.Index - last);
            last = mark.Index + mark.Length;
            if (mark.Groups["id"].Success)
            {
                open.Push((mark.Groups["id"].Value, text.Length));
            }
            else
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, text.Length)));
            }
        }

        Assert.Empty(open);
        return new Markup(text.Append(marked, last, marked.Length - last).ToString(), expected);
    }

    [GeneratedRegex(@"\{\|(?<id>SON[0-9]{4}):|\|\}")]
    private static partial Regex Mark();
}
