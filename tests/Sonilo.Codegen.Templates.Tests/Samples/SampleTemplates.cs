using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Escaping;
using Sonilo.Codegen.Templates.Rendering;

namespace Sonilo.Codegen.Templates.Tests.Samples;

/// <summary>The templates of the samples, rendered as a build would.</summary>
internal static class SampleTemplates
{
    /// <summary>The samples that have templates.</summary>
    public static IReadOnlyList<string> Samples { get; } = ["Sonilo.Samples.Endpoints", "Sonilo.Samples.Agent"];

    /// <summary>Every file that the templates of a sample make.</summary>
    public static IEnumerable<string> Render(string sample, IReadOnlyList<TemplateModel> models) =>
        from file in Directory.GetFiles(Repository.PathOf($"src/Samples/{sample}/Templates")).Order(StringComparer.Ordinal)
        where Path.GetFileName(file)[0] != '_'
        let renderer = Renderer(file)
        from subject in file.EndsWith(".all.sbn-cs", StringComparison.Ordinal) ? [RenderSubject.OfAll(models)] : models.Select(RenderSubject.Of)
        select Text(renderer, subject);

    private static TemplateRenderer Renderer(string file)
    {
        var text = File.ReadAllText(file);
        var parts = IncludeNames.Find(text, name =>
        {
            var path = Path.Combine(Path.GetDirectoryName(file)!, name);
            return new TemplatePart(name, path, File.ReadAllText(path));
        });
        return new TemplateRenderer(new TemplateSource(file, text, parts), OutputLanguage.CSharp, RenderLimits.Usual);
    }

    private static string Text(TemplateRenderer renderer, RenderSubject subject)
    {
        var rendered = renderer.Render(subject, CancellationToken.None);
        Assert.Empty(rendered.Problems);
        return rendered.Text!;
    }
}
