namespace Sonilo.Codegen.Reading;

/// <summary>
/// Follows the block structure of a page line by line, as far as it takes to know whether <c>## …</c> is a heading of the page:
/// it is none inside a fence, an HTML block, a comment, a quote or a list item.
/// </summary>
internal sealed class BlockScanner(string text)
{
    private enum Leaf
    {
        None,
        Paragraph,
        Fence,
        Html,
    }

    // The columns that a list item's content is indented by, negative for an item that begins with a blank line; a quote is a zero.
    private readonly List<int> containers = [];
    private Leaf leaf;
    private char fence;
    private int fenceLength;
    private HtmlBlockKind html;
    private bool isDefinitions;

    // The line being looked at: the next character that is no blank, its column, and the column where the content begins.
    private int position;
    private int column;
    private int content;
    private int lineEnd;

    private int Indent => column - content;

    private bool IsBlank => position >= lineEnd;

    /// <summary>Takes the next line, and says whether it is a level 2 heading of the page itself.</summary>
    public bool IsSectionHeading(int start, int end)
    {
        if (containers.Count == 0 && leaf is Leaf.None or Leaf.Paragraph && start < end && (text[start] == '|' || char.IsLetter(text[start])))
        {
            // Nearly every line: a table row or prose.
            leaf = Leaf.Paragraph;
            isDefinitions = false;
            return false;
        }

        (position, column, content, lineEnd) = (start, 0, 0, end);
        SkipBlanks();
        var matched = MatchContainers();
        if (matched == containers.Count && leaf is Leaf.Fence or Leaf.Html)
        {
            ContinueLeaf();
            return false;
        }

        return OpenBlocks(matched);
    }

    private int MatchContainers()
    {
        for (var index = 0; index < containers.Count; index++)
        {
            var width = containers[index];
            if (width == 0)
            {
                if (IsBlank || Indent > 3 || text[position] != '>')
                {
                    return index;
                }

                EnterQuote();
            }
            else if (IsBlank)
            {
                // Markdig ends an item that begins blank at the next blank line, even if it got content in between.
                if (width < 0 && leaf != Leaf.Fence)
                {
                    return index;
                }
            }
            else if (Indent >= Math.Abs(width))
            {
                content += Math.Abs(width);
            }
            else
            {
                return index;
            }
        }

        return containers.Count;
    }

    private void ContinueLeaf()
    {
        if (leaf == Leaf.Html)
        {
            if (html.EndsAt(text.AsSpan(position, lineEnd - position)))
            {
                leaf = Leaf.None;
            }
        }
        else if (!IsBlank && Indent <= 3 && CountOf(fence) is var count && count >= fenceLength
            && text.AsSpan(position + count, lineEnd - position - count).Trim(" \t".AsSpan()).IsEmpty)
        {
            leaf = Leaf.None;
        }
    }

    private bool OpenBlocks(int matched)
    {
        // A paragraph of an inner block goes on without its markers, unless something else begins.
        var paragraph = leaf == Leaf.Paragraph;
        var isLazy = paragraph && matched < containers.Count;
        while (true)
        {
            if (IsBlank)
            {
                Leave(matched);
                leaf = Leaf.None;
                return false;
            }

            if (Indent > 3)
            {
                isDefinitions = false;
                if (!paragraph)
                {
                    Leave(matched);
                    leaf = Leaf.None;
                }

                return false;
            }

            if (text[position] == '>')
            {
                Leave(matched);
                containers.Add(0);
                EnterQuote();
            }
            else if (OpensLeaf(paragraph, isLazy) is { } opened)
            {
                Leave(matched);
                leaf = opened;
                return opened == Leaf.None && containers.Count == 0 && IsLevelTwo();
            }
            else if (ListItem(paragraph && !isLazy) is var width && width > 0)
            {
                Leave(matched);
                containers.Add(IsBlank ? -width : width);
            }
            else
            {
                isDefinitions = LineShape.IsDefinition(text.AsSpan(position, lineEnd - position)) && (!paragraph || isDefinitions);
                if (!paragraph)
                {
                    Leave(matched);
                    leaf = Leaf.Paragraph;
                }

                return false;
            }

            leaf = Leaf.None;
            (paragraph, isLazy, matched) = (false, false, containers.Count);
        }
    }

    // What the line opens: Leaf.None for a heading or a thematic break, which end with their line; null for prose or a list item.
    private Leaf? OpensLeaf(bool paragraph, bool isLazy)
    {
        var line = text.AsSpan(position, lineEnd - position);
        switch (line[0])
        {
            case '#':
                return HeadingLevel() > 0 ? Leaf.None : null;

            case '`' or '~':
                var count = CountOf(line[0]);
                if (count < 3 || (line[0] == '`' && line.Slice(count).IndexOf('`') >= 0))
                {
                    return null;
                }

                (fence, fenceLength) = (line[0], count);
                return Leaf.Fence;

            case '<':
                html = HtmlBlockKind.Of(line, canInterrupt: !paragraph);
                return !html.IsHtml ? null : html.EndsAt(line) ? Leaf.None : Leaf.Html;

            case '=' or '-' when paragraph && !isLazy && LineShape.IsUnderline(line):
                // Link definitions are no text that could be underlined; Markdig takes the line for text.
                return isDefinitions ? null : Leaf.None;

            case '-' or '*' or '_':
                return LineShape.IsThematicBreak(line) ? Leaf.None : null;

            default:
                return null;
        }
    }

    // Enters a list item and returns the width of its marker and blanks; zero where the line begins none.
    private int ListItem(bool interruptsParagraph)
    {
        var line = text.AsSpan(position, lineEnd - position);
        var digits = 0;
        while (digits < line.Length && line[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        var isBullet = line[0] is '-' or '+' or '*';
        var isNumber = digits is > 0 and < 10 && digits < line.Length && line[digits] is '.' or ')';
        var marker = isBullet ? 1 : digits + 1;
        if ((!isBullet && !isNumber) || (marker < line.Length && line[marker] is not (' ' or '\t')))
        {
            return 0;
        }

        var isEmpty = line.Slice(marker).Trim(" \t".AsSpan()).IsEmpty;
        if (interruptsParagraph && (isEmpty || (isNumber && !line.Slice(0, digits).TrimStart('0').SequenceEqual("1".AsSpan()))))
        {
            return 0;
        }

        var before = content;
        position += marker;
        column += marker;
        var afterMarker = column;
        SkipBlanks();
        content = isEmpty || column - afterMarker > 4 ? afterMarker + 1 : column;
        return content - before;
    }

    private void EnterQuote()
    {
        position++;
        column++;
        content = column;
        var hasBlank = position < lineEnd && text[position] is ' ' or '\t';
        SkipBlanks();
        if (hasBlank)
        {
            content++;
        }
    }

    private void SkipBlanks()
    {
        for (; position < lineEnd; position++)
        {
            if (text[position] == ' ')
            {
                column++;
            }
            else if (text[position] == '\t')
            {
                column += 4 - (column % 4);
            }
            else
            {
                return;
            }
        }
    }

    private void Leave(int matched)
    {
        if (matched < containers.Count)
        {
            containers.RemoveRange(matched, containers.Count - matched);
        }
    }

    private int CountOf(char character)
    {
        var end = position;
        while (end < lineEnd && text[end] == character)
        {
            end++;
        }

        return end - position;
    }

    private bool IsLevelTwo() => text[position] == '#' && HeadingLevel() == 2;

    private int HeadingLevel()
    {
        var level = CountOf('#');
        return level <= 6 && (position + level == lineEnd || text[position + level] is ' ' or '\t') ? level : 0;
    }
}
