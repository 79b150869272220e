using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Rendering;

namespace Sonilo.Cli.Templating;

/// <summary>Renders templates for the models of pages, into a folder.</summary>
internal sealed class TemplateExport(ToolConsole console)
{
    /// <summary>Renders one template for all models; what went wrong is reported at its place, and the other files are made.</summary>
    public int Render(TemplateFile template, string extension, PageSet pages, CodeTarget target, string folder, CancellationToken cancellation)
    {
        var models = Models(pages, target);
        var renderer = template.Renderer(extension);
        var problems = new List<Problem>(renderer.Problems);
        var files = new List<ExportedFile>();
        if (problems.Count == 0 && template.IsForAll)
        {
            Add(template.FileName(null, extension), renderer.Render(RenderSubject.OfAll(models), cancellation));
        }
        else if (problems.Count == 0)
        {
            foreach (var model in models)
            {
                Add(template.FileName(model.Model.Name, extension), renderer.Render(RenderSubject.Of(model), cancellation));
            }
        }

        foreach (var problem in TemplateProblems.Grouped(problems))
        {
            console.Error.WriteLine(problem);
        }

        if (files.Count > 0)
        {
            var output = new OutputFolder(folder);
            foreach (var file in files)
            {
                output.Write(file.Name, file.Text);
            }

            console.Out.WriteLine(output);
        }

        return problems.Count == 0 ? ExitCode.Fine : ExitCode.Findings;

        void Add(string name, RenderedText rendered)
        {
            problems.AddRange(rendered.Problems);
            if (!string.IsNullOrWhiteSpace(rendered.Text))
            {
                files.Add(new ExportedFile(name, rendered.Text));
            }
        }
    }

    private static List<TemplateModel> Models(PageSet pages, CodeTarget target)
    {
        var dates = pages.Pages.GroupBy(static page => PageNames.NameOf(page.Path), StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First().Head.Date, StringComparer.Ordinal);
        return [.. pages.NamedModels().AsEnumerable().Select(model => new TemplateModel(model, new DatedPage(model.Page, dates.GetValueOrDefault(model.Page.Name)), target))];
    }
}
