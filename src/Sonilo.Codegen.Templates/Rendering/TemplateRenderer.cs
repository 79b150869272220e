using Scriban.Syntax;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Escaping;

namespace Sonilo.Codegen.Templates.Rendering;

/// <summary>What came of rendering a template: a text, or why there is none.</summary>
/// <param name="Text">The text, with line feeds; <see langword="null"/> where something was wrong.</param>
/// <param name="Problems">What was wrong, at its places in the template's files.</param>
public sealed record RenderedText(string? Text, EquatableArray<Problem> Problems);

/// <summary>Renders one template for models. It can be used from many threads at once.</summary>
public sealed class TemplateRenderer
{
    private readonly TemplateProgram program;
    private readonly OutputLanguage language;
    private readonly RenderLimits limits;

    /// <summary>Reads a template.</summary>
    /// <param name="source">The template and what it may include.</param>
    /// <param name="language">The language of the files that it makes.</param>
    /// <param name="limits">How far a rendering may go.</param>
    public TemplateRenderer(TemplateSource source, OutputLanguage language, RenderLimits limits)
    {
        program = new TemplateProgram(source);
        this.language = language;
        this.limits = limits;
        Problems = program.Problems.ToEquatableArray();
    }

    /// <summary>What is wrong with the template whatever the model; where there is something, nothing is rendered.</summary>
    public EquatableArray<Problem> Problems { get; }

    /// <summary>Makes the file of a model, or of all.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public RenderedText Render(RenderSubject subject, CancellationToken cancellation)
    {
        if (Problems.Count > 0)
        {
            return new RenderedText(null, Problems);
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limits.Time);
        try
        {
            return new RenderedText(program.Main.Render(Context(subject, limited.Token)).Replace("\r\n", "\n"), []);
        }
        catch (ScriptRuntimeException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (ScriptRuntimeException exception) when (limited.IsCancellationRequested)
        {
            var message = $"it ran for longer than {limits.Time.TotalSeconds:0} seconds";
            return new RenderedText(null, [Faults.At(TemplateProblems.Limit, program.Source.Path, program.Source.Text, exception.Span, subject.Name, message)]);
        }
        catch (ScriptRuntimeException exception)
        {
            return new RenderedText(null, [Faults.Of(exception, program, subject.Name)]);
        }
    }

    /// <summary>A problem of the text that was made, at the part of the template which wrote it.</summary>
    /// <param name="descriptor">What is wrong.</param>
    /// <param name="subject">What the text was made for.</param>
    /// <param name="line">The line in the text, from zero.</param>
    /// <param name="column">The column in that line, from zero.</param>
    /// <param name="arguments">What the message names.</param>
    public Problem ProblemOfOutput(ProblemDescriptor descriptor, RenderSubject subject, int line, int column, params string[] arguments)
    {
        using var limited = new CancellationTokenSource(limits.Time);
        var context = Context(subject, limited.Token);
        var traced = new TracedOutput(context, program);
        context.PushOutput(traced);
        try
        {
            program.Main.Render(context);
        }
        catch (ScriptRuntimeException)
        {
            // It went well a moment ago; what was noted until now is as good as nothing.
        }

        var (found, offset) = traced.PlaceOf(line, column);
        var path = program.Has(found) ? found! : program.Source.Path;
        return Faults.At(descriptor, path, program.TextOf(path), new TextSpan(Math.Min(offset, program.TextOf(path).Length), 0), arguments);
    }

    private RenderContext Context(RenderSubject subject, CancellationToken cancellation)
    {
        var context = new RenderContext(program, language, limits, cancellation);
        context.PushGlobal(subject.Globals());
        return context;
    }
}
