using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>A consumer's project, as the compiler sees it.</summary>
internal sealed record Project(params Page[] Pages)
{
    private static readonly ConcurrentDictionary<(Framework Framework, bool HasClient, string Name, bool HasNullable), CSharpCompilation> Empties = new();

    public Framework Framework { get; init; } = Framework.Net100;

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public string Name { get; init; } = "Consumer";

    public string? Namespace { get; init; }

    public string? Visibility { get; init; }

    /// <summary>What the package's targets found no file for, joined by bars.</summary>
    public string? UnmatchedDocs { get; init; }

    public string[] Sources { get; init; } = [];

    public MetadataReference[] Libraries { get; init; } = [];

    public bool HasClient { get; init; } = true;

    /// <summary>Whether the run records its steps. Only what asserts them should ask: the driver then compares every input of every output.</summary>
    public bool TracksSteps { get; init; }

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    public CSharpCompilation Compilation => Empty.AddSyntaxTrees(
        // The language version is that of the sources: there is always one, as the SDK adds its own.
        [.. Sources.Prepend("").Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{i}.cs"))]);

    // Compilations that grow out of one share what they learnt about the references.
    private CSharpCompilation Empty => Libraries.Length == 0
        ? Empties.GetOrAdd((Framework, HasClient, Name, HasNullable), static key => Create(key.Name, key.HasClient ? key.Framework.References : key.Framework.WithoutClient, key.HasNullable))
        : Create(Name, [.. HasClient ? Framework.References : Framework.WithoutClient, .. Libraries], HasNullable);

    // Nullable comes with C# 8.
    private bool HasNullable => Language >= LanguageVersion.CSharp8;

    public AnalyzerConfigOptionsProvider Options => new ProjectSettings(Properties(), MetadataOf);

    private static CSharpCompilation Create(string name, IEnumerable<MetadataReference> references, bool hasNullable)
    {
        var empty = CSharpCompilation.Create(
            name, [], references, new(OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: hasNullable ? NullableContextOptions.Enable : default,
                generalDiagnosticOption: ReportDiagnostic.Error, deterministic: true));
        _ = empty.GetSpecialType(SpecialType.System_Object);
        return empty;
    }

    /// <summary>Runs the generator.</summary>
    public GeneratorRun Run() => GeneratorRun.Of(this);

    private ImmutableDictionary<string, string> Properties() => new (string Name, string? Value)[]
    {
        ("SoniloNamespace", Namespace), ("SoniloVisibility", Visibility), ("SoniloUnmatchedDocs", UnmatchedDocs),
    }
        .Where(property => property.Value is not null).ToImmutableDictionary(property => "build_property." + property.Name, property => property.Value!);

    private static Dictionary<string, string> MetadataOf(AdditionalText file) => file is not Page { IsDoc: true } page
        ? file is Page { IsTemplate: true } ? new() { ["build_metadata.AdditionalFiles.SoniloTemplate"] = "true" } : []
        : new()
    {
        ["build_metadata.AdditionalFiles.SoniloDoc"] = "true",
        ["build_metadata.AdditionalFiles.SoniloModels"] = page.Models,
        ["build_metadata.AdditionalFiles.SoniloBundled"] = page.IsBundled ? "true" : "",
    };
}
