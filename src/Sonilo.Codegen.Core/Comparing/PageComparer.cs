using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Comparing;

/// <summary>Compares two versions of the pages by what they mean. It never throws, whatever the pages.</summary>
/// <remarks>
/// The impact is that on callers of the generated C#: the same rules decide here and in emission which type a property has
/// and what a validator refuses, and names are those that emission gives. Held by <c>ComparingPropertyTests</c>: what is called compatible refuses no request that was valid.
/// </remarks>
public static class PageComparer
{
    /// <summary>Compares one page with its newer version.</summary>
    public static Comparison Compare(ModelPage before, ModelPage after) => Compare(new PageSet([before]), new PageSet([after]));

    /// <summary>Compares all pages with their newer versions.</summary>
    public static Comparison Compare(PageSet before, PageSet after)
    {
        var changes = new List<Change>();
        ComparePages(before.Pages, after.Pages, changes);
        CompareModels(before.NamedModels(), after.NamedModels(), changes);
        return new Comparison(changes.ToEquatableArray());
    }

    private static void ComparePages(EquatableArray<ModelPage> before, EquatableArray<ModelPage> after, List<Change> changes)
    {
        var byName = before.ToLookup(FileName, StringComparer.Ordinal);
        foreach (var page in after)
        {
            var name = FileName(page);
            var old = before.Count == 1 && after.Count == 1 ? before[0] : byName[name].FirstOrDefault();
            if (old is null)
            {
                continue;
            }

            Compare(ChangeKind.PageTitleChanged, "No generated type has the title.", name, old.Head.Title, page.Head.Title);
            Compare(ChangeKind.PageDateChanged, "Only the catalogue has the date.", name, old.Head.Date, page.Head.Date);
        }

        void Compare(ChangeKind kind, string reason, string page, string? old, string? current)
        {
            if (old != current)
            {
                changes.Add(new Change(kind, ChangeImpact.DocumentationOnly, reason) { Page = page, Before = old, After = current });
            }
        }
    }

    private static void CompareModels(EquatableArray<NamedModel> before, EquatableArray<NamedModel> after, List<Change> changes)
    {
        var old = before.ToDictionary(static model => model.Model.Id, StringComparer.Ordinal);
        var kept = new HashSet<string>(after.Select(static model => model.Model.Id), StringComparer.Ordinal);
        foreach (var model in before.Select(static model => model.Model).Where(model => !kept.Contains(model.Id)))
        {
            changes.Add(new Change(ChangeKind.ModelRemoved, ChangeImpact.SourceBreaking, "Its request type and everything that belongs to it are gone.")
            {
                ModelId = model.Id,
                Before = model.Name,
            });
        }

        foreach (var model in after)
        {
            if (old.TryGetValue(model.Model.Id, out var previous))
            {
                new ModelComparer(previous.Model, model.Model, changes).Compare();
                NameComparer.Compare(previous, model, changes);
            }
            else
            {
                changes.Add(new Change(ChangeKind.ModelAdded, ChangeImpact.Compatible, "A request type is new, and no other changes.")
                {
                    ModelId = model.Model.Id,
                    After = model.Model.Name,
                });
            }
        }
    }

    private static string FileName(ModelPage page) => page.Path.Substring(page.Path.LastIndexOfAny(['/', '\\']) + 1);
}
