using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads a section block by block: heading, description, labels, table, rules, and the tables of lists' items.</summary>
internal sealed class ModelReader(SectionMarkdown markdown, PageKind kind, ProblemSink? sink)
{
    // "### segments" begins the items of a list.
    private const int ItemLevel = 3;

    private readonly ProseReader description = new();
    private readonly PartReader own = new("", default, markdown.Text, kind, sink);
    private readonly ItemTables items = new(kind, sink);
    private readonly List<TextSpan> rowsOutside = [];
    private PartReader? item;
    private string name = "";
    private TextSpan nameSpan;
    private string? id;
    private bool hasLabel;
    private bool hasModelId;
    private bool isHeaderReported;
    private bool expectsRules;
    private EquatableArray<string> capabilities;
    private TextSpan idSpan;

    public ModelPlace Place => new(idSpan, own.NameSpans, own.RuleSpans, items.Places);

    /// <summary>The model; <see langword="null"/> where the section has no usable id.</summary>
    public ModelSpec? Read()
    {
        var document = markdown.Document;
        for (var index = 0; index < document.Count; index++)
        {
            ReadBlock(document[index], index);
        }

        items.AttachTo(own);
        Check();
        return id is null ? null : new ModelSpec
        {
            Id = id,
            Name = name.Length > 0 ? name : id,
            Description = description.ToProse(),
            Capabilities = capabilities,
            Parameters = own.Parameters,
            Rules = own.Rules,
        };
    }

    private void ReadBlock(Block block, int index)
    {
        switch (block)
        {
            case HeadingBlock heading when index == 0:
                name = InlineText.Of(heading.Inline).ToString();
                nameSpan = Spans.Of(heading, markdown.Text);
                ReportInvisible(name, nameSpan, isProse: false);
                break;

            case HeadingBlock { Level: ItemLevel } heading:
                ReadItemHeading(heading);
                break;

            case ParagraphBlock paragraph:
                ReadParagraph(paragraph);
                if (sink is not null)
                {
                    var span = Spans.Of(paragraph, markdown.Text);
                    ReportInvisible(InlineText.Of(paragraph.Inline).ToString(), span, isProse: true);
                    if (IsRow(markdown.Text.AsSpan(span.Start, span.Length)))
                    {
                        rowsOutside.Add(span);
                    }
                }

                break;

            case ListBlock list when expectsRules:
                expectsRules = false;
                (item ?? own).ReadRules(list);
                break;

            case Table table:
                ReadTable(table);
                break;

            default:
                break;
        }
    }

    private void ReadParagraph(ParagraphBlock paragraph)
    {
        var label = LabelReader.First(paragraph.Inline);
        if (label.Kind == LabelKind.None)
        {
            if (!hasLabel && !own.HasTable)
            {
                description.Add(paragraph.Inline);
            }

            return;
        }

        hasLabel = true;
        for (; label.Kind != LabelKind.None; label = label.Next())
        {
            ReadLabel(label, paragraph);
        }
    }

    private void ReadLabel(SectionLabel label, ParagraphBlock paragraph)
    {
        switch (label.Kind)
        {
            case LabelKind.ModelId:
                ReadId(label, paragraph);
                break;

            case LabelKind.Capabilities:
                capabilities = label.Values().ToEquatableArray();
                break;

            case LabelKind.Rules:
                expectsRules = true;
                break;

            default:
                // The address of the model's Markdown follows from its id.
                break;
        }
    }

    private void ReadId(SectionLabel label, ParagraphBlock paragraph)
    {
        var text = label.Value();
        if (hasModelId)
        {
            sink?.Report(PageProblems.SecondModelId, label.ValueSpan(paragraph, markdown.Text), text);
            return;
        }

        hasModelId = true;
        id = ModelIdText.IsUsable(text) ? text : null;
        if (sink is not null)
        {
            idSpan = label.ValueSpan(paragraph, markdown.Text);
            if (!ModelIdText.IsWellFormed(text))
            {
                sink.Report(PageProblems.MalformedModelId, idSpan, text);
            }

            if (label.SecondCode() is { } second)
            {
                sink.Report(PageProblems.SecondModelId, Spans.Of(second, markdown.Text), CodeText.Of(second).Trim().ToString());
            }
        }
    }

    private void ReadTable(Table table)
    {
        var columns = ColumnMap.Of(table);
        if (!columns.Has(TableColumn.Parameter))
        {
            ReportHeader(table, columns);
        }
        else if (new[] { item, own }.FirstOrDefault(static part => part is { HasTable: false }) is { } part)
        {
            part.ReadTable(table, columns);
        }
        else
        {
            sink?.Report(PageProblems.SecondTable, Spans.Of(table, markdown.Text));
        }
    }

    // Below the model's own table, and in a supplement anywhere; a page may as well have a heading above its only table.
    private void ReadItemHeading(HeadingBlock heading)
    {
        var text = InlineText.Of(heading.Inline).ToString();
        item = null;
        if ((own.HasTable || kind == PageKind.Supplement) && RelationParser.IsName(text))
        {
            item = new PartReader(text, Spans.Of(heading, markdown.Text), markdown.Text, kind, sink);
            items.Add(item);
        }
    }

    private static bool IsRow(ReadOnlySpan<char> text) => text.Length > 1 && text[0] == '|' && text.Slice(1).IndexOf('|') >= 0;

    // Two columns of a parameter table make one, and so does a name that is nearly right.
    private void ReportHeader(Table table, ColumnMap columns)
    {
        if (sink is null || table.Count == 0 || table[0] is not TableRow { IsHeader: true } header)
        {
            return;
        }

        var cells = Enumerable.Range(0, header.Count).Select(index => new Cell(header, index, markdown.Text)).ToList();
        var meant = cells.FindIndex(static cell => ColumnMap.Nearest(cell.Text.ToString()) == "Parameter");
        if (meant >= 0 || columns.Count > 1)
        {
            isHeaderReported = true;
            sink.Report(
                PageProblems.TableWithoutParameters,
                meant < 0 ? Spans.Of(header, markdown.Text) : cells[meant].Span,
                meant < 0 ? "" : $" (did you mean 'Parameter' by '{cells[meant].Text.ToString()}'?)");
        }
    }

    // Pages are quoted by others: what nobody sees is reported wherever it is.
    private void ReportInvisible(string text, TextSpan span, bool isProse)
    {
        if (sink is not null && InvisibleText.FirstIn(text, isProse) is { } invisible)
        {
            sink.Report(PageProblems.InvisibleCharacter, span, invisible);
        }
    }

    private void Check()
    {
        if (sink is null)
        {
            return;
        }

        if (markdown.Document.Count == 1)
        {
            sink.Report(PageProblems.EmptySection, nameSpan, name);
        }
        else if (!hasModelId && own.HasTable)
        {
            sink.Report(PageProblems.MissingModelId, nameSpan, name);
        }
        else if (hasModelId && !own.HasTable && !isHeaderReported && kind == PageKind.Reference)
        {
            sink.Report(PageProblems.ModelWithoutTable, idSpan.Length > 0 ? idSpan : nameSpan, id ?? name);
        }

        // Without a table, they are what is left of it, and reported as such.
        foreach (var rows in own.HasTable ? rowsOutside : [])
        {
            sink.Report(PageProblems.RowsOutsideTable, rows);
        }

        if (id is not null && name.Length == 0)
        {
            sink.Report(PageProblems.MissingName, nameSpan, id);
        }

        own.CheckRules();
    }
}
