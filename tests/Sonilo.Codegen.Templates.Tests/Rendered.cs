using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Escaping;
using Sonilo.Codegen.Templates.Rendering;

namespace Sonilo.Codegen.Templates.Tests;

/// <summary>Templates rendered in one call.</summary>
internal static class Rendered
{
    /// <summary>The text that a template makes of a model; fails the test where it makes none.</summary>
    public static string Text(string template, TemplateModel model, OutputLanguage language = OutputLanguage.CSharp)
    {
        var rendered = Of(template, model, language);
        Assert.Empty(rendered.Problems);
        return rendered.Text!;
    }

    /// <summary>The one problem that a template has with a model.</summary>
    public static Problem Problem(string template, RenderLimits? limits = null, params TemplatePart[] parts)
    {
        var rendered = Of(template, Models.Full, OutputLanguage.CSharp, limits, parts);
        Assert.Null(rendered.Text);
        return Assert.Single(rendered.Problems.AsEnumerable());
    }

    public static RenderedText Of(string template, TemplateModel model, OutputLanguage language, RenderLimits? limits = null, params TemplatePart[] parts) =>
        new TemplateRenderer(new TemplateSource("Templates/Test.sbn-cs", template, parts.ToEquatableArray()), language, limits ?? RenderLimits.Usual)
            .Render(RenderSubject.Of(model), CancellationToken.None);
}
