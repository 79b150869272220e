using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>The models of one version of the pages. A later page wins; supplements are laid over, cell by cell.</summary>
internal sealed class ModelSet
{
    private readonly Dictionary<string, PublishedModel> models = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> dates = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, NamedModel>> named;

    public ModelSet(IReadOnlyList<EmulatorPage> pages, int version)
    {
        Version = version;
        foreach (var page in pages.Where(static page => !page.IsSupplement))
        {
            var read = PageReader.ReadModels(page.Name, page.Text);
            Date = string.CompareOrdinal(read.Head.Date, Date) > 0 ? read.Head.Date : Date;
            foreach (var model in read.Models)
            {
                models[model.Id] = new PublishedModel(model, page.Name);
                dates[model.Id] = read.Head.Date;
            }
        }

        foreach (var supplement in pages.Where(static page => page.IsSupplement).SelectMany(static page => PageReader.ReadModels(page.Name, page.Text, PageKind.Supplement).Models))
        {
            if (models.TryGetValue(supplement.Id, out var found))
            {
                models[supplement.Id] = found with { Model = found.Model.SupplementedBy(supplement) };
            }
        }

        All = [.. models.Values.OrderBy(static model => model.Model.Id, StringComparer.Ordinal).Select(static found => found with { Model = WithSegment(found.Model) })];
        foreach (var found in All)
        {
            models[found.Model.Id] = found;
        }

        // Naming thousands of models takes a moment; only requests for code should pay for it.
        named = new(() => ModelNames.Of(All.ToEquatableArray()).ToDictionary(static model => model.Model.Id, StringComparer.Ordinal));
    }

    /// <summary>Which version of the pages this is: 1 for the first, one more for each change.</summary>
    public int Version { get; }

    /// <summary>Every model once, in ordinal order of its id.</summary>
    public IReadOnlyList<PublishedModel> All { get; }

    /// <summary>The newest date of the pages; <see langword="null"/> where none has one.</summary>
    public string? Date { get; }

    /// <summary>The date of the page that a model was taken from; <see langword="null"/> where it has none.</summary>
    public string? DateOf(string id) => dates.GetValueOrDefault(id);

    public ModelSpec? Find(string id) => models.GetValueOrDefault(id)?.Model;

    /// <summary>The model with the names that its code has; <see langword="null"/> where there is no such model.</summary>
    public NamedModel? FindNamed(string id) => named.Value.GetValueOrDefault(id);

    // The page says it in prose only: "Start offset plus duration must not exceed the video duration." Where no
    // supplement states it as a rule, it still holds for a model that scores a segment of a video.
    private static ModelSpec WithSegment(ModelSpec model)
    {
        const string offset = "startOffset", duration = "duration", video = "video";
        var scores = model.Rules.Count == 0
            && Has(model, offset, ValueKind.Number) && Has(model, duration, ValueKind.Number) && Has(model, video, ValueKind.File);
        return scores
            ? model with { Rules = [new Relation([new(offset), new(duration)], RelationOperator.AtMost, [new(video, duration)])] }
            : model;
    }

    private static bool Has(ModelSpec model, string name, ValueKind kind) =>
        model.Parameters.Any(parameter => parameter.Name == name && ParameterRule.Of(parameter) is { IsList: false } rule && rule.Kind == kind);
}
