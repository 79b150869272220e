using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;
using Scriban.Syntax;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Emission;
using TextSpan = Sonilo.Codegen.Problems.TextSpan;

namespace Sonilo.Codegen.Templates.Rendering;

/// <summary>Turns what went wrong in a template into a problem at its place.</summary>
internal static class Faults
{
    private const int LongestMessage = 400;

    /// <summary>The problem that an exception stands for.</summary>
    public static Problem Of(ScriptRuntimeException exception, TemplateProgram program, string subject)
    {
        var path = program.Has(exception.Span.FileName) ? exception.Span.FileName! : program.Source.Path;
        var (descriptor, message) = exception switch
        {
            UnknownNameException => (TemplateProblems.UnknownName, exception.OriginalMessage),
            IncludeException => (TemplateProblems.Include, exception.OriginalMessage),
            _ when Exceeds(exception) => (TemplateProblems.Limit, exception.OriginalMessage),
            _ => (TemplateProblems.Failed, exception.OriginalMessage),
        };
        return At(descriptor, path, program.TextOf(path), exception.Span, subject, message);
    }

    /// <summary>A problem at a stretch of a template.</summary>
    public static Problem At(ProblemDescriptor descriptor, string path, string text, SourceSpan span, params string[] arguments)
    {
        var start = Math.Min(Math.Max(span.Start.Offset, 0), text.Length);
        var length = Math.Min(Math.Max(span.End.Offset - start + 1, 0), text.Length - start);
        return At(descriptor, path, text, new TextSpan(start, length), arguments);
    }

    /// <summary>A problem at a stretch of a template.</summary>
    public static Problem At(ProblemDescriptor descriptor, string path, string text, TextSpan span, params string[] arguments)
    {
        var lines = new LineIndex(text);
        return new Problem(descriptor, path, span, lines.PositionOf(span.Start), lines.PositionOf(span.End), arguments.Select(Shown).ToEquatableArray());
    }

    // Messages end in a full stop here and there, and the words around them do as well.
    private static string Shown(string argument) => OneLine.Cut(OneLine.Of(argument), LongestMessage).TrimEnd('.', ' ');

    // The engine has one exception for everything, and words of its own for its limits.
    private static bool Exceeds(ScriptRuntimeException exception) =>
        exception.OriginalMessage.IndexOf("exceed", StringComparison.OrdinalIgnoreCase) >= 0
        || exception.OriginalMessage.IndexOf("LimitToString", StringComparison.Ordinal) >= 0
        || exception.OriginalMessage.IndexOf("Insufficient stack", StringComparison.Ordinal) >= 0;
}

/// <summary>A template includes what it was not given.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Thrown at a place of a template, and caught by the rendering alone.")]
internal sealed class IncludeException(SourceSpan span, string message) : ScriptRuntimeException(span, message);
