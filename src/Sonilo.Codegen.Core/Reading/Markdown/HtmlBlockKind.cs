namespace Sonilo.Codegen.Reading;

/// <summary>What a line of HTML opens, and therefore what ends it: the seven kinds of CommonMark's HTML blocks.</summary>
internal readonly struct HtmlBlockKind
{
    private static readonly string[] RawEnds = ["</script>", "</pre>", "</style>", "</textarea>"];

    private static readonly HashSet<string> RawTags = new(StringComparer.OrdinalIgnoreCase) { "script", "pre", "style", "textarea" };

    private static readonly HashSet<string> BlockTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3",
        "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes",
        "ol", "optgroup", "option", "p", "param", "search", "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
        "title", "tr", "track", "ul",
    };

    private readonly string[]? ends;
    private readonly bool endsAtBlank;

    private HtmlBlockKind(string[]? ends, bool endsAtBlank) => (this.ends, this.endsAtBlank) = (ends, endsAtBlank);

    public bool IsHtml => endsAtBlank || ends is not null;

    /// <summary>The kind of block that <paramref name="line"/> opens; it begins with <c>&lt;</c>.</summary>
    public static HtmlBlockKind Of(ReadOnlySpan<char> line, bool canInterrupt)
    {
        var rest = line.Slice(1);
        if (rest.StartsWith("!--".AsSpan()))
        {
            return new(["-->"], false);
        }

        if (rest.StartsWith("?".AsSpan()))
        {
            return new(["?>"], false);
        }

        if (rest.StartsWith("![CDATA[".AsSpan()))
        {
            return new(["]]>"], false);
        }

        if (rest.Length > 1 && rest[0] == '!' && rest[1] is >= 'A' and <= 'Z')
        {
            return new([">"], false);
        }

        var isClosing = rest.StartsWith("/".AsSpan());
        var name = HtmlTag.NameOf(isClosing ? rest.Slice(1) : rest).ToString();
        var after = rest.Slice((isClosing ? 1 : 0) + name.Length);
        var isWhole = after.IsEmpty || after[0] is '>' or ' ' or '\t' || (!isClosing && after.StartsWith("/>".AsSpan()));
        if (isWhole && RawTags.Contains(name))
        {
            // A closing tag of these opens nothing, and neither does an empty one: `<pre/>` is an ordinary tag.
            return !isClosing && (after.IsEmpty || after[0] != '/') ? new(RawEnds, false) : OrdinaryTag(line, canInterrupt);
        }

        return isWhole && BlockTags.Contains(name) ? new(null, true) : OrdinaryTag(line, canInterrupt);
    }

    /// <summary>Whether the block ends with <paramref name="line"/>.</summary>
    public bool EndsAt(ReadOnlySpan<char> line)
    {
        if (endsAtBlank)
        {
            return line.IsEmpty;
        }

        foreach (var end in ends ?? [])
        {
            if (line.IndexOf(end.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static HtmlBlockKind OrdinaryTag(ReadOnlySpan<char> line, bool canInterrupt) =>
        canInterrupt && HtmlTag.LengthOf(line) is var length && length > 0 && line.Slice(length).Trim(" \t".AsSpan()).IsEmpty
            ? new(null, true)
            : default;
}
