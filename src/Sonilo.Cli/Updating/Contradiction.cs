using Sonilo.Cli.Pages;
using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Updating;

/// <summary>Finds what published pages say of a model that its record says otherwise. What only one of them says is no contradiction.</summary>
internal static class Contradiction
{
    /// <summary>The contradictions; before is the published page with its supplements, after the record.</summary>
    public static Comparison Of(IReadOnlyList<PageUpdate> updates, string folder)
    {
        var changes = new List<Change>();
        foreach (var update in updates.Where(static update => update.Source.Live.Count > 0))
        {
            var supplements = PageFile.PagesIn(folder).Where(PageFile.IsSupplement).Select(static path => PageFile.Read(path).Page)
                .Concat(BundledPages.ReadSupplements()).ToEquatableArray();
            var published = new PageSet(OtherPages.Of(folder, update.Source.FileName).ToEquatableArray(), supplements).Models().ToDictionary(static model => model.Id, StringComparer.Ordinal);
            foreach (var record in update.After?.Page.Models ?? [])
            {
                if (published.TryGetValue(record.Id, out var page))
                {
                    changes.AddRange(PageComparer.Compare(Only(page), Only(AsFarAs(page, record))).Changes.Where(static change => IsContradiction(change.Kind)));
                }
            }
        }

        return new Comparison(changes.ToEquatableArray());
    }

    private static ModelPage Only(ModelSpec model) => new("page.md", new PageHead(null, null), [model]);

    // Columns that the vendor's pages never have are compared where a supplement fills them.
    private static ModelSpec AsFarAs(ModelSpec page, ModelSpec record)
    {
        var rows = page.Parameters.ToDictionary(static row => row.Name, StringComparer.Ordinal);
        return record with
        {
            Rules = page.Rules,
            Parameters = record.Parameters.Select(row => rows.TryGetValue(row.Name, out var known) ? AsFarAs(known, row) : row).ToEquatableArray(),
        };
    }

    private static ParameterSpec AsFarAs(ParameterSpec page, ParameterSpec record) => record with
    {
        Step = page.Step is null ? null : record.Step ?? page.Step,
        MinLength = page.MinLength is null ? null : record.MinLength ?? page.MinLength,
        MaxLength = page.MaxLength is null ? null : record.MaxLength ?? page.MaxLength,
        Kind = page.Kind is null ? null : record.Kind ?? page.Kind,
        Unit = page.Unit,
        MaxSize = page.MaxSize is null ? null : record.MaxSize ?? page.MaxSize,
        MaxDuration = page.MaxDuration is null ? null : record.MaxDuration ?? page.MaxDuration,
        MovesPrice = page.MovesPrice is null ? null : record.MovesPrice ?? page.MovesPrice,
        Label = page.Label,
        ValueLabels = page.ValueLabels,
        Items = page.Items,
    };

    private static bool IsContradiction(ChangeKind kind) => kind is not (ChangeKind.PageDateChanged or ChangeKind.PageTitleChanged or ChangeKind.ModelRenamed
        or ChangeKind.NameChanged or ChangeKind.DescriptionChanged or ChangeKind.CapabilitiesReordered or ChangeKind.ParametersReordered
        or ChangeKind.ConstructorReordered or ChangeKind.AllowedValuesReordered);
}
