using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads one part of a section: the model's own table and rules, or, below <c>### segments</c>, those of a list's items.</summary>
/// <param name="name">The list's name: the heading's text. Empty for the model's own part.</param>
/// <param name="span">Where the heading is.</param>
/// <param name="text">The section's text.</param>
/// <param name="kind">What the page is for.</param>
/// <param name="sink">Receives the problems; <see langword="null"/> where none are looked for.</param>
internal sealed class PartReader(string name, TextSpan span, string text, PageKind kind, ProblemSink? sink)
{
    private readonly RuleReader rules = new(text, sink);

    public string Name => name;

    public TextSpan Span => span;

    public bool HasTable { get; private set; }

    public EquatableArray<ParameterSpec> Parameters { get; set; }

    public EquatableArray<TextSpan> NameSpans { get; set; }

    public EquatableArray<ModelRule> Rules => rules.Rules;

    public EquatableArray<TextSpan> RuleSpans => rules.Places;

    public void ReadTable(Table table, ColumnMap columns)
    {
        HasTable = true;
        var reader = new TableReader(table, columns, text, kind, sink);
        Parameters = reader.Read();
        NameSpans = reader.NameSpans;
    }

    public void ReadRules(ListBlock list) => rules.Read(list);

    /// <summary>Reports the rules that cannot be enforced, but not a supplement's, which are about parameters that only its pages have.</summary>
    public void CheckRules()
    {
        if (kind == PageKind.Reference)
        {
            rules.Check(Parameters);
        }
    }
}
