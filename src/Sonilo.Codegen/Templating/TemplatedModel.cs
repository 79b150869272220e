using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Templating;

/// <summary>A model as templates are rendered for it.</summary>
/// <param name="Model">The model with its names.</param>
/// <param name="Page">Its page with the date: a template may show it, so a new date renders its models again.</param>
/// <param name="Target">What the code is for.</param>
internal sealed record TemplatedModel(NamedModel Model, DatedPage Page, CodeTarget Target);

/// <summary>All models that templates are rendered for, in the order of their ids.</summary>
internal sealed record TemplatedModels(EquatableArray<TemplatedModel> Models)
{
    /// <summary>No model.</summary>
    public static TemplatedModels None { get; } = new([]);

    /// <summary>All models with their pages.</summary>
    public static TemplatedModels Of(EquatableArray<NamedModel> models, EquatableArray<DatedPage> pages, CodeTarget target)
    {
        var byMember = pages.ToDictionary(static page => page.Page.Member, StringComparer.Ordinal);
        return new TemplatedModels(models.Select(model => new TemplatedModel(model, byMember[model.Page.Member], target)).ToEquatableArray());
    }
}
