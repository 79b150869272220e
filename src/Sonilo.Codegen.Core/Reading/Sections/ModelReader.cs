using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads a section block by block: heading, description, labels, table, and in a supplement the rules.</summary>
internal sealed class ModelReader(SectionMarkdown markdown, PageKind kind, ProblemSink? sink)
{
    private readonly ProseReader description = new();
    private readonly List<Relation> relations = [];
    private readonly List<TextSpan> ruleSpans = [];
    private string name = "";
    private TextSpan nameSpan;
    private string? id;
    private bool hasLabel;
    private bool hasModelId;
    private bool hasTable;
    private bool expectsRules;
    private EquatableArray<string> capabilities;
    private EquatableArray<ParameterSpec> parameters;

    public TextSpan IdSpan { get; private set; }

    public EquatableArray<TextSpan> NameSpans { get; private set; }

    public EquatableArray<TextSpan> RuleSpans => ruleSpans.ToEquatableArray();

    /// <summary>The model; <see langword="null"/> where the section has no usable id.</summary>
    public ModelSpec? Read()
    {
        var document = markdown.Document;
        for (var index = 0; index < document.Count; index++)
        {
            ReadBlock(document[index], index);
        }

        Check();
        return id is null ? null : new ModelSpec
        {
            Id = id,
            Name = name.Length > 0 ? name : id,
            Description = description.ToProse(),
            Capabilities = capabilities,
            Parameters = parameters,
            Relations = relations.ToEquatableArray(),
        };
    }

    private void ReadBlock(Block block, int index)
    {
        switch (block)
        {
            case HeadingBlock heading when index == 0:
                name = InlineText.Of(heading.Inline).ToString();
                nameSpan = Spans.Of(heading, markdown.Text);
                break;

            case ParagraphBlock paragraph:
                ReadParagraph(paragraph);
                break;

            case ListBlock list when expectsRules:
                expectsRules = false;
                RuleReader.Read(list, markdown.Text, sink, relations, ruleSpans);
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
            if (!hasLabel && !hasTable)
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

    private void ReadLabel(Label label, ParagraphBlock paragraph)
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
                expectsRules = kind == PageKind.Supplement;
                break;

            default:
                // The address of the model's Markdown follows from its id.
                break;
        }
    }

    private void ReadId(Label label, ParagraphBlock paragraph)
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
            IdSpan = label.ValueSpan(paragraph, markdown.Text);
            if (!ModelIdText.IsWellFormed(text))
            {
                sink.Report(PageProblems.MalformedModelId, IdSpan, text);
            }
        }
    }

    private void ReadTable(Table table)
    {
        var columns = ColumnMap.Of(table);
        if (!columns.Has(TableColumn.Parameter))
        {
            return;
        }

        if (hasTable)
        {
            sink?.Report(PageProblems.SecondTable, Spans.Of(table, markdown.Text));
            return;
        }

        hasTable = true;
        var reader = new TableReader(table, columns, markdown.Text, kind, sink);
        parameters = reader.Read();
        NameSpans = reader.NameSpans;
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
        else if (!hasModelId && hasTable)
        {
            sink.Report(PageProblems.MissingModelId, nameSpan, name);
        }
        else if (hasModelId && !hasTable && kind == PageKind.Reference)
        {
            sink.Report(PageProblems.ModelWithoutTable, IdSpan.Length > 0 ? IdSpan : nameSpan, id ?? name);
        }

        if (id is not null && name.Length == 0)
        {
            sink.Report(PageProblems.MissingName, nameSpan, id);
        }
    }
}
