namespace Sonilo.Codegen.Reading;

/// <summary>Tells a page that only lists other pages, as the vendor publishes for each kind of output and a folder of pages may have of its own.</summary>
public static class IndexPage
{
    /// <summary>Whether the page is a list of links to other pages, and describes nothing that a model is made of.</summary>
    /// <remarks>A link to a heading of the page itself does not count: a model page whose sections were cut off begins with those.</remarks>
    public static bool Is(string text)
    {
        var links = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = Lines.EndOf(text, start);
            var line = text.AsSpan(start, end - start).Trim();
            if (line.StartsWith("|".AsSpan()) || line.StartsWith("**Model ID".AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            links += IsLink(line) ? 1 : 0;
            start = Lines.NextAfter(text, end);
        }

        return links > 0;
    }

    private static bool IsLink(ReadOnlySpan<char> line)
    {
        var target = line.IndexOf("](".AsSpan()) + 2;
        return target >= 2 && line.Length > target && line[target] != '#' && line[1] == ' ' && (line[0] is '-' or '*' or '+');
    }
}
