using Scriban;
using Scriban.Parsing;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Templates.Rendering;

/// <summary>A template that was read once and can be rendered many times, at the same time as well.</summary>
internal sealed class TemplateProgram
{
    private readonly Dictionary<string, Template> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public TemplateProgram(TemplateSource source)
    {
        Source = source;
        var problems = new List<Problem>();
        Main = Parse(source.Path, source.Text, problems);
        foreach (var part in source.Parts)
        {
            parts[part.Name] = Parse(part.Path, part.Text, problems);
        }

        Problems = problems;
    }

    /// <summary>What the program was read from.</summary>
    public TemplateSource Source { get; }

    /// <summary>The template itself.</summary>
    public Template Main { get; }

    /// <summary>What is wrong with the texts; with an error among it, nothing is rendered.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>A template that this one includes.</summary>
    /// <exception cref="IncludeException">There is none by that name.</exception>
    public Template Part(string name, SourceSpan place) => parts.TryGetValue(name, out var part) ? part
        : throw new IncludeException(place, $"'{name}' is not a template that may be included here");

    /// <summary>The text of the file at <paramref name="path"/>, in which a problem's place is.</summary>
    public string TextOf(string? path) => path is not null && texts.TryGetValue(path, out var text) ? text : Source.Text;

    /// <summary>The file whose text is this very string; <see langword="null"/> where none is.</summary>
    public string? PathOf(string text) => texts.Where(file => ReferenceEquals(file.Value, text)).Select(static file => file.Key).FirstOrDefault();

    /// <summary>Whether the path is one of the program's files.</summary>
    public bool Has(string? path) => path is not null && texts.ContainsKey(path);

    private Template Parse(string path, string text, List<Problem> problems)
    {
        texts[path] = text;

        // With the options that the engine has by itself: setting one is another method in each build of the engine, and this assembly runs with both.
        var template = Template.Parse(text, path);
        foreach (var message in template.Messages.Where(static message => message.Type == ParserMessageType.Error))
        {
            problems.Add(Faults.At(TemplateProblems.Syntax, path, text, message.Span, message.Message));
        }

        return template;
    }
}
