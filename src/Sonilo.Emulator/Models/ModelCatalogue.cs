using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>The models that the pages describe. A later page wins; supplements are laid over, cell by cell.</summary>
internal sealed class ModelCatalogue
{
    private readonly Dictionary<string, ModelSpec> models = new(StringComparer.Ordinal);

    public ModelCatalogue(SoniloEmulatorOptions options)
    {
        var pages = (options.UseBundledPages ? EmulatorPage.Bundled() : []).Concat(options.Pages).ToList();
        foreach (var model in Read(pages.Where(static page => !page.IsSupplement), PageKind.Reference))
        {
            models[model.Id] = model;
        }

        foreach (var supplement in Read(pages.Where(static page => page.IsSupplement), PageKind.Supplement))
        {
            if (models.TryGetValue(supplement.Id, out var model))
            {
                models[model.Id] = Overridden(model, supplement);
            }
        }

        foreach (var model in models.Values.ToList())
        {
            models[model.Id] = WithSegment(model);
        }
    }

    public ModelSpec? Find(string id) => models.GetValueOrDefault(id);

    private static IEnumerable<ModelSpec> Read(IEnumerable<EmulatorPage> pages, PageKind kind) =>
        pages.SelectMany(page => PageReader.Read(page.Name, page.Text, kind).Page.Models);

    private static ModelSpec Overridden(ModelSpec model, ModelSpec supplement)
    {
        var cells = supplement.Parameters.ToDictionary(static parameter => parameter.Name, StringComparer.Ordinal);
        return model with
        {
            Parameters = model.Parameters
                .Select(parameter => cells.TryGetValue(parameter.Name, out var over) ? parameter.OverriddenBy(over) : parameter)
                .ToEquatableArray(),
            Relations = model.Relations.Concat(supplement.Relations).Distinct().ToEquatableArray(),
        };
    }

    // The page says it in prose only: "Start offset plus duration must not exceed the video duration." Where no
    // supplement says it as a rule, a model that scores a segment of a video has it all the same.
    private static ModelSpec WithSegment(ModelSpec model)
    {
        const string offset = "startOffset", duration = "duration", video = "video";
        var scores = model.Relations.Count == 0
            && Has(model, offset, ValueKind.Number) && Has(model, duration, ValueKind.Number) && Has(model, video, ValueKind.File);
        return scores
            ? model with { Relations = [new([new(offset), new(duration)], RelationOperator.AtMost, [new(video, duration)])] }
            : model;
    }

    private static bool Has(ModelSpec model, string name, ValueKind kind) =>
        model.Parameters.Any(parameter => parameter.Name == name && ParameterRule.Of(parameter) is { IsList: false } rule && rule.Kind == kind);
}
