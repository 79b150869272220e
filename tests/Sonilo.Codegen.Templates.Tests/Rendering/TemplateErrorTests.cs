using Sonilo.Codegen.Model;
using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Escaping;
using Sonilo.Codegen.Templates.Rendering;

namespace Sonilo.Codegen.Templates.Tests.Rendering;

/// <summary>What is wrong with a template is said at its line and column in the template.</summary>
public class TemplateErrorTests
{
    [Theory]
    [InlineData("a\n{{ for p in model.parameters }}\nb", 2, 32)]
    [InlineData("a\n  {{ end }}", 2, 8)]
    [InlineData("{{ if }}", 1, 7)]
    [InlineData("{{ 'open }}", 1, 11)]
    public void WhatIsNoTemplateIsAnErrorAtItsPlace(string template, int line, int column)
    {
        var renderer = new TemplateRenderer(new TemplateSource("Templates/Test.sbn-cs", template, []), OutputLanguage.CSharp, RenderLimits.Usual);

        var problem = renderer.Problems[0];
        Assert.Equal(("SON3001", "Templates/Test.sbn-cs", $"{line},{column}"), (problem.Descriptor.Id, problem.Path, problem.Start.ToString()));
    }

    [Theory]
    [InlineData("a\n{{ model.nam }}", 2, 10, "a model has no member 'nam', only id, name")]
    [InlineData("{{ for p in model.parameters; p.minimun; end }}", 1, 33, "a parameter has no member 'minimun'")]
    [InlineData("{{ modell.name }}", 1, 4, "there is no variable or function 'modell'")]
    [InlineData("{{ model.name | upper }}", 1, 17, "there is no variable or function 'upper'")]
    [InlineData("{{ model.name | string.upper }}", 1, 24, "there is no 'upper' here, only")]
    [InlineData("{{ models }}", 1, 4, "there is no variable or function 'models'")]
    [InlineData("{{ date.now }}", 1, 4, "there is no variable or function 'date'")]
    [InlineData("{{ math.random 1 2 }}", 1, 9, "there is no 'random' here")]
    public void ANameThatDoesNotExistIsAnErrorAtItsPlace(string template, int line, int column, string message)
    {
        var problem = Rendered.Problem(template);

        Assert.Equal("SON3002", problem.Descriptor.Id);
        Assert.Equal($"{line},{column}", problem.Start.ToString());
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ for p in model.parameters; p.default.text; end }}", "is null")]
    [InlineData("{{ model.name = 'x' }}", "a model cannot be changed")]
    [InlineData("{{ model.parameters[0] = 1 }}", "read-only")]
    [InlineData("{{ json }}", "Invalid number of arguments")]
    [InlineData("{{ x = 'a' / 2 }}", "")]
    public void WhatFailsWhileATemplateRunsIsAnError(string template, string message)
    {
        var problem = Rendered.Problem(template);

        Assert.Equal("SON3003", problem.Descriptor.Id);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains("model_acme-tune-1.5", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InsideOfWithEverythingElseIsStillThere() =>
        Assert.Equal($"\"Acme Tune\"{ModelObject.Version}3", Rendered.Text("{{ x = 3; with model; name | json; contract; x; end }}", Models.Full));

    [Fact]
    public void AnErrorInAnIncludedTemplateIsReportedThere()
    {
        var part = new TemplatePart("part", "Templates/_part.sbn-cs", "fine\n{{ model.nope }}");

        var problem = Rendered.Problem("{{ include 'part' }}", null, part);

        Assert.Equal(("SON3002", "Templates/_part.sbn-cs", "2,10"), (problem.Descriptor.Id, problem.Path, problem.Start.ToString()));
    }

    [Theory]
    [InlineData("{{ include 'other' }}")]
    [InlineData("{{ include '/etc/passwd' }}")]
    [InlineData("{{ include '../secret' }}")]
    [InlineData("{{ x = 'pa' + 'rts'; include x }}")]
    public void NothingIsIncludedButWhatTheTemplateWasGiven(string template)
    {
        var problem = Rendered.Problem(template, null, new TemplatePart("part", "Templates/_part.sbn-cs", "fine"));

        Assert.Equal("SON3005", problem.Descriptor.Id);
    }

    [Fact]
    public void TheSameTemplateRendersManyModelsAtOnce()
    {
        var renderer = new TemplateRenderer(new TemplateSource("T.sbn-cs", "{{ for p in model.parameters }}{{ p.csharp.property }};{{ end }}", []), OutputLanguage.CSharp, RenderLimits.Usual);
        var model = Models.Full;
        var expected = renderer.Render(RenderSubject.Of(model), CancellationToken.None).Text;

        var texts = new string?[64];
        Parallel.For(0, texts.Length, i => texts[i] = renderer.Render(RenderSubject.Of(model with { }), CancellationToken.None).Text);

        Assert.All(texts, text => Assert.Equal(expected, text));
    }
}
