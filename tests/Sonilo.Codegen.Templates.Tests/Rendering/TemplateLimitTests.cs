using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Escaping;
using Sonilo.Codegen.Templates.Rendering;

namespace Sonilo.Codegen.Templates.Tests.Rendering;

/// <summary>A template that never ends, or writes without end, costs an error and nothing else.</summary>
public class TemplateLimitTests
{
    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ for a in 1..1000; for b in 1..1000; for c in 1..1000; end; end; end }}")]
    [InlineData("{{ for a in 1..2000000000; end }}")]
    [InlineData("{{ (1..1000000000) | array.size }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ include 'self' }}")]
    [InlineData("{{ 'a' | string.pad_left 1000000000 }}")]
    [InlineData("{{ 'a' * 1000000000 }}")]
    [InlineData("{{ x = 'aaaaaaaaaa'; for i in 1..1000; x = x + x; end }}")]
    [InlineData("{{ for i in 1..900000; 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'; end }}")]
    [InlineData("{{ a = [1]; for i in 1..60; a = a + a; end; a | array.size }}")]
    public void WhatDoesNotEndIsStopped(string template)
    {
        var problem = Rendered.Problem(template, null, new TemplatePart("self", "Templates/_self.sbn-cs", "{{ include 'self' }}"));

        Assert.Equal("SON3004", problem.Descriptor.Id);
    }

    // Every step of it is fast and short, and there are too many of them for anybody to wait.
    [Fact]
    public void WhatTakesTooLongIsStopped()
    {
        var limits = RenderLimits.Usual with { Iterations = int.MaxValue, Time = TimeSpan.FromMilliseconds(100) };

        var problem = Rendered.Problem("{{ while true; end }}", limits);

        Assert.Equal("SON3004", problem.Descriptor.Id);
        Assert.Contains("it ran for longer than 0 seconds", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACancelledBuildStopsARendering()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var renderer = new TemplateRenderer(new TemplateSource("T.sbn-cs", "{{ while true; end }}", []), OutputLanguage.CSharp, RenderLimits.Usual);

        Assert.Throws<OperationCanceledException>(() => renderer.Render(RenderSubject.Of(Models.Full), cancellation.Token));
    }

    // A stack that overflows would take the build server with it.
    [Theory]
    [InlineData("{{if true}}", "{{end}}")]
    [InlineData("{{ x = (", ") }}")]
    [InlineData("{{func f}}", "{{end}}")]
    public void WhatIsNestedWithoutEndIsAnError(string opening, string closing)
    {
        var template = string.Concat(Enumerable.Repeat(opening, 20_000)) + "1" + string.Concat(Enumerable.Repeat(closing, 20_000));

        var renderer = new TemplateRenderer(new TemplateSource("T.sbn-cs", template, []), OutputLanguage.CSharp, RenderLimits.Usual);

        Assert.All(renderer.Problems.AsEnumerable(), problem => Assert.Equal("SON3001", problem.Descriptor.Id));
        Assert.NotEmpty(renderer.Problems);
    }

    [Fact]
    public void ARecursionOverANarrowStackIsAnError()
    {
        var nested = string.Concat(Enumerable.Repeat("if true; ", 90)) + "f;" + string.Concat(Enumerable.Repeat("end; ", 90));
        string? id = null;
        var thread = new Thread(() => id = Rendered.Problem("{{ func f; " + nested + "end; f }}").Descriptor.Id, maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal("SON3004", id);
    }
}
