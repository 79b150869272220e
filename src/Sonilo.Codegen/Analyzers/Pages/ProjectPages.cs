using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Analyzers;

/// <summary>The pages that a project opted in to, each read once for all that look at it.</summary>
internal sealed class ProjectPages(AnalyzerOptions options)
{
    private readonly ConcurrentDictionary<AdditionalText, ReadPage?> readings = new();

    /// <summary>Whether <paramref name="file"/> is a page of the project. A file that is listed twice counts once.</summary>
    public bool Contains(AdditionalText file) =>
        PageFiles.IsPage(file, options.AnalyzerConfigOptionsProvider.GetOptions(file))
        && ReferenceEquals(file, options.AdditionalFiles.FirstOrDefault(other => other.Path == file.Path));

    /// <summary>Reads a page; <see langword="null"/> where its file cannot be opened.</summary>
    public ReadPage? Read(AdditionalText file, CancellationToken cancellation) =>
        readings.GetOrAdd(file, _ => ReadPage.From(file, cancellation));

    /// <summary>The names of the parameters of every model that a page describes, by the model's id.</summary>
    public Dictionary<string, HashSet<string>> ParametersByModel(CancellationToken cancellation)
    {
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in options.AdditionalFiles)
        {
            if (PageFiles.KindOf(file.Path) == PageKind.Supplement || !Contains(file) || Read(file, cancellation) is not { } page)
            {
                continue;
            }

            foreach (var model in page.Reading.Page.Models)
            {
                if (!known.TryGetValue(model.Id, out var names))
                {
                    known.Add(model.Id, names = new HashSet<string>(StringComparer.Ordinal));
                }

                names.UnionWith(model.Parameters.Select(static parameter => parameter.Name));
            }
        }

        return known;
    }
}
