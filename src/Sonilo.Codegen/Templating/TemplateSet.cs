using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Templating;

/// <summary>The project's templates, and what is wrong with their names.</summary>
internal sealed record TemplateSet(EquatableArray<ProjectTemplate> Templates, EquatableArray<Problem> Problems)
{
    private static readonly TemplateSet None = new([], []);

    /// <summary>Names the templates, and finds what each includes.</summary>
    public static TemplateSet Of(ImmutableArray<TemplateText> texts, CancellationToken cancellationToken) => texts.IsEmpty ? None : Of(texts);

    // Apart, so that nothing of templates is loaded where there is none.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TemplateSet Of(ImmutableArray<TemplateText> texts)
    {
        var files = texts.GroupBy(static text => text.Path, StringComparer.Ordinal).Select(static same => same.First())
            .OrderBy(static text => text.Path, StringComparer.Ordinal).ToList();
        var isNamed = files.ToLookup(static file => file.IsPart || file.Path.EndsWith(TemplateText.Ending, StringComparison.OrdinalIgnoreCase));
        var stems = new NameScope([]);
        return new TemplateSet(
            isNamed[true].Where(static file => !file.IsPart)
                .Select(file => new ProjectTemplate(file, stems.Take(StemOf(file)), PartsOf(file, files))).ToEquatableArray(),
            isNamed[false].Select(static file => new Problem(TemplateProblems.Unnamed, file.Path, default, default, default, [file.Name])).ToEquatableArray());
    }

    // A host without the engine is told when something is to be rendered; until then nothing is included.
    private static EquatableArray<IncludedTemplate> PartsOf(TemplateText template, List<TemplateText> all)
    {
        try
        {
            return FindParts(template, all);
        }
        catch (Exception exception) when (HostFault.Is(exception))
        {
            return [];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static EquatableArray<IncludedTemplate> FindParts(TemplateText template, List<TemplateText> all) => TemplateHost.PartsOf(template, all);

    // What file systems and the compiler take in the name of a file.
    private static string StemOf(TemplateText file)
    {
        var name = file.Name.Substring(0, file.Name.Length - (file.IsForAll ? TemplateText.EndingForAll : TemplateText.Ending).Length);
        var stem = string.Concat(name.Select(static character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' ? character : '_'));
        return stem.Length == 0 ? "Template" : OneLine.Cut(stem, 100).TrimEnd('…');
    }
}
