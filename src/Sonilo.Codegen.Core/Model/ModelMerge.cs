namespace Sonilo.Codegen.Model;

/// <summary>A model together with the page it was taken from.</summary>
/// <param name="Model">The model, with its supplements laid over it.</param>
/// <param name="PagePath">The page's path.</param>
public sealed record PublishedModel(ModelSpec Model, string PagePath);

/// <summary>A model that another page describes better.</summary>
/// <param name="ModelId">The model's id.</param>
/// <param name="PagePath">The page whose section is not used.</param>
/// <param name="WinnerPath">The page whose section is.</param>
public sealed record SupersededModel(string ModelId, string PagePath, string WinnerPath);

/// <summary>Many pages as one: every model once, in ordinal order of its id.</summary>
public sealed record MergedModels(EquatableArray<PublishedModel> Models, EquatableArray<SupersededModel> Superseded);

/// <summary>Makes one list of models of many pages.</summary>
public static class ModelMerge
{
    /// <summary>
    /// Merges pages by model id. A model that several pages describe is taken from the one with the newest date, then
    /// from the first path in ordinal order; supplements are laid over what was found, in ordinal order of their paths.
    /// Where dates do not decide, what the project brings counts more than what the package brings.
    /// </summary>
    public static MergedModels Merge(IEnumerable<ModelPage> pages, IEnumerable<ModelPage> supplements)
    {
        var found = new Dictionary<string, PublishedModel>(StringComparer.Ordinal);
        var superseded = new List<SupersededModel>();
        foreach (var page in pages.OrderByDescending(static page => page.Head.Date ?? "", StringComparer.Ordinal)
            .ThenBy(static page => page.IsBundled).ThenBy(static page => page.Path, StringComparer.Ordinal))
        {
            foreach (var model in page.Models)
            {
                if (!found.TryGetValue(model.Id, out var winner))
                {
                    found.Add(model.Id, new PublishedModel(model, page.Path));
                }
                else if (winner.PagePath != page.Path)
                {
                    superseded.Add(new SupersededModel(model.Id, page.Path, winner.PagePath));
                }
            }
        }

        var laid = new Supplements(supplements);
        var models = found.Values.Select(model => model with { Model = laid.LaidOver(model.Model) }).OrderBy(static model => model.Model.Id, StringComparer.Ordinal);
        return new MergedModels(models.ToEquatableArray(), superseded.ToEquatableArray());
    }
}
