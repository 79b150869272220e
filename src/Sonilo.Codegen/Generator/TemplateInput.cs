using Sonilo.Codegen.Model;
using Sonilo.Codegen.Templating;

namespace Sonilo.Codegen;

/// <summary>The models that templates are rendered for.</summary>
internal static class TemplateInput
{
    /// <summary>
    /// All models of the pages, with the names that they go by here: those that become code, and those whose code is there already,
    /// in a referenced assembly or committed. None where no code can be made.
    /// </summary>
    public static TemplatedModels Of((ProjectInput Project, GeneratedModels Generated) source, CancellationToken cancellationToken)
    {
        var (project, generated) = source;
        if (!project.CanGenerate)
        {
            return TemplatedModels.None;
        }

        var here = generated.Models.ToDictionary(static model => model.Model.Id, StringComparer.Ordinal);
        var models = project.Pages.Models.Select(model => here.TryGetValue(model.Model.Id, out var named) ? named : model).ToEquatableArray();
        return TemplatedModels.Of(models, generated.Pages, generated.Target);
    }
}
