using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Gives the lists among a model's parameters the tables of their items.</summary>
internal sealed class ItemTables(PageKind kind, ProblemSink? sink)
{
    private readonly List<PartReader> readers = [];
    private readonly List<ItemPlace> places = [];

    /// <summary>Where the tables are that were used.</summary>
    public EquatableArray<ItemPlace> Places => places.ToEquatableArray();

    public void Add(PartReader reader) => readers.Add(reader);

    /// <summary>Gives the model's own lists their items; in a supplement also a row to a list that its own table does not have.</summary>
    public void AttachTo(PartReader own)
    {
        if (readers.Count == 0)
        {
            return;
        }

        var rows = own.Parameters.ToList();
        var spans = own.NameSpans.ToList();
        foreach (var reader in readers.Where(static reader => reader.HasTable))
        {
            var index = rows.FindIndex(row => row.Name == reader.Name);
            if (index < 0 && kind == PageKind.Supplement)
            {
                index = rows.Count;
                rows.Add(new ParameterSpec { Name = reader.Name });
                if (sink is not null)
                {
                    spans.Add(reader.Span);
                }
            }

            if (WhyNot(index < 0 ? null : rows[index]) is { } reason)
            {
                sink?.Report(LimitProblems.ItemTableWithoutUse, reader.Span, reader.Name, reason);
                continue;
            }

            rows[index] = rows[index] with { Items = new ItemSpec(reader.Parameters, reader.Rules) };
            places.Add(new ItemPlace(reader.Name, reader.NameSpans, reader.RuleSpans));
            reader.CheckRules();
        }

        (own.Parameters, own.NameSpans) = (rows.ToEquatableArray(), spans.ToEquatableArray());
    }

    private static string? WhyNot(ParameterSpec? parameter) =>
        parameter is null ? "the model's own table has no such parameter"
        : parameter.Items is not null ? "there was one before it"
        : parameter.Type is not (ParameterType.InputsArray or ParameterType.Unspecified) ? "only an inputs_array has items with parameters"
        : null;
}
