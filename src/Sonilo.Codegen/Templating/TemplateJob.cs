using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Templating;

/// <summary>One file to render: a template for a model, or for all.</summary>
/// <param name="Template">The template.</param>
/// <param name="Model">The model; <see langword="null"/> for a template that makes one file.</param>
/// <param name="All">All models, for such a template.</param>
internal sealed record TemplateJob(ProjectTemplate Template, TemplatedModel? Model, EquatableArray<TemplatedModel> All)
{
    /// <summary>The name of the file.</summary>
    public string HintName => Template.HintName(Model?.Model.Name);

    /// <summary>Every file of every template.</summary>
    public static IEnumerable<TemplateJob> Of((TemplateSet Templates, TemplatedModels Models) source, CancellationToken cancellationToken)
    {
        foreach (var template in source.Templates.Templates.AsEnumerable())
        {
            if (template.Main.IsForAll)
            {
                yield return new TemplateJob(template, null, source.Models.Models);
                continue;
            }

            foreach (var model in source.Models.Models.AsEnumerable())
            {
                yield return new TemplateJob(template, model, []);
            }
        }
    }
}
