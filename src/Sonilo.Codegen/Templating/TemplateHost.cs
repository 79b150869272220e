using System.Globalization;
using System.Runtime.CompilerServices;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Escaping;
using Sonilo.Codegen.Templates.Rendering;

namespace Sonilo.Codegen.Templating;

/// <summary>The only place that knows the template engine. Nothing here runs, and nothing of it is loaded, in a project without templates.</summary>
internal static class TemplateHost
{
    private const int LongestBeginning = 160;

    // As long as the values of the pipeline live: a template is read once for all models. Models are made ready for each file: kept for
    // the next template they would cost more, in collections of garbage, than making them again.
    private static readonly ConditionalWeakTable<ProjectTemplate, TemplateRenderer> Renderers = new();

    /// <summary>What a template includes, and what that includes.</summary>
    public static EquatableArray<IncludedTemplate> PartsOf(TemplateText template, IReadOnlyList<TemplateText> all)
    {
        var byName = new Dictionary<string, TemplateText>(StringComparer.Ordinal);
        return IncludeNames.Find(template.Text, Find).Select(part => new IncludedTemplate(part.Name, byName[part.Name])).ToEquatableArray();

        TemplatePart? Find(string name)
        {
            var folder = template.Path.Substring(0, template.Path.LastIndexOf('/') + 1);
            var found = all.FirstOrDefault(text => text.Path == folder + name) ?? all.FirstOrDefault(text => text.Name == name);
            if (found is null)
            {
                return null;
            }

            byName[name] = found;
            return new TemplatePart(name, found.Path, found.Text);
        }
    }

    /// <summary>Renders one file; there is none where a template writes nothing for a model.</summary>
    public static RenderedFile Render(TemplateJob job, CancellationToken cancellationToken)
    {
        var rendered = RendererOf(job).Render(Subject(job), cancellationToken);
        return new RenderedFile(job.HintName, string.IsNullOrWhiteSpace(rendered.Text) ? null : rendered.Text, rendered.Problems);
    }

    /// <summary>Reports a file that is not C#, at the place of the template that wrote what is wrong.</summary>
    public static RenderedFile Refuse(TemplateJob job, string text, CodeError error)
    {
        var subject = Subject(job);
        var problem = RendererOf(job).ProblemOfOutput(
            TemplateProblems.InvalidOutput, subject, error.Line, error.Column,
            subject.Name, (error.Line + 1).ToString(CultureInfo.InvariantCulture), error.Message, Beginning(text));
        return new RenderedFile(job.HintName, null, [problem]);
    }

    private static TemplateRenderer RendererOf(TemplateJob job) =>
        Renderers.GetValue(job.Template, static template => new TemplateRenderer(Source(template), OutputLanguage.CSharp, RenderLimits.Usual));

    private static RenderSubject Subject(TemplateJob job) => job.Model is { } model ? RenderSubject.Of(Ready(model)) : RenderSubject.OfAll(job.All.Select(Ready));

    private static TemplateModel Ready(TemplatedModel model) => new(model.Model, model.Page, model.Target);

    private static TemplateSource Source(ProjectTemplate template) => new(
        template.Main.Path, template.Main.Text, template.Parts.Select(static part => new TemplatePart(part.Name, part.Text.Path, part.Text.Text)).ToEquatableArray());

    // The first lines, each on its own as far as a message has lines.
    private static string Beginning(string text)
    {
        var lines = text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0).Take(3);
        return Emission.OneLine.Cut(string.Join(" ⏎ ", lines), LongestBeginning);
    }
}
