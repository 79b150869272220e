using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads one part of a section below <c>### segments</c>: the table of a list's items and the rules of an item.</summary>
internal sealed class ItemReader(string name, TextSpan span, string text, PageKind kind, ProblemSink? sink)
{
    private readonly RuleReader rules = new(text, sink);
    private EquatableArray<ParameterSpec> parameters;
    private EquatableArray<TextSpan> nameSpans;

    /// <summary>The list's name: the heading's text.</summary>
    public string Name => name;

    /// <summary>Where the heading is.</summary>
    public TextSpan Span => span;

    public bool HasTable { get; private set; }

    public ItemSpec Items => new(parameters, rules.Rules);

    public ItemPlace Place => new(name, nameSpans, rules.Places);

    public void ReadTable(Table table, ColumnMap columns)
    {
        HasTable = true;
        var reader = new TableReader(table, columns, text, kind, sink);
        parameters = reader.Read();
        nameSpans = reader.NameSpans;
    }

    public void ReadRules(ListBlock list) => rules.Read(list);

    public void Check()
    {
        if (kind == PageKind.Reference)
        {
            rules.Check(parameters);
        }
    }
}
