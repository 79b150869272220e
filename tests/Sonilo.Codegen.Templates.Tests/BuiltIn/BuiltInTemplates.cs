using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Escaping;
using Sonilo.Codegen.Templates.Rendering;

namespace Sonilo.Codegen.Templates.Tests.BuiltIn;

/// <summary>The templates that come with the tool.</summary>
internal static class BuiltInTemplates
{
    public const string TypeScript = "sonilo-models.all.sbn-ts";
    public const string Python = "sonilo_models.all.sbn-py";
    public const string Markdown = "models.all.sbn-md";
    public const string Http = "requests.all.sbn-http";

    /// <summary>What a template makes of models; fails the test where it makes nothing.</summary>
    public static string Render(string template, IEnumerable<TemplateModel> models)
    {
        var path = Repository.PathOf("src/Sonilo.Cli/templates/" + template);
        var language = OutputLanguages.OfExtension("." + template[(template.LastIndexOf('-') + 1)..]);
        var rendered = new TemplateRenderer(new TemplateSource(path, File.ReadAllText(path), []), language, RenderLimits.Usual)
            .Render(RenderSubject.OfAll(models), CancellationToken.None);
        Assert.Empty(rendered.Problems);
        return rendered.Text!;
    }
}
