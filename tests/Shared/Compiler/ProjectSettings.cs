using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sonilo.Testing;

/// <summary>A project's properties and the metadata of its additional files, as the compiler hands them on.</summary>
/// <param name="properties">The properties, with their prefix.</param>
/// <param name="metadata">The metadata of a file, with its prefix.</param>
internal sealed class ProjectSettings(
    IReadOnlyDictionary<string, string> properties, Func<AdditionalText, IReadOnlyDictionary<string, string>> metadata) : AnalyzerConfigOptionsProvider
{
    private static readonly Dictionary<string, string> Nothing = [];
    private static readonly Dictionary<string, string> OptIn = new() { ["build_metadata.AdditionalFiles.SoniloDoc"] = "true" };

    /// <summary>A project without properties that opts in to all of its additional files.</summary>
    public static ProjectSettings AllPages { get; } = new(Nothing, static _ => OptIn);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(metadata(textFile));

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
