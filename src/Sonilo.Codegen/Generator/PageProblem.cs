using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sonilo.Codegen.Diagnostics;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen;

/// <summary>Why no code came of something. A value: the compiler's own diagnostic is made of it at the very end.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Path">The page; empty where the project is at fault.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record PageProblem(string Id, string Path, EquatableArray<string> Arguments)
{
    private const int ShownLength = 120;

    /// <summary>What is wrong with whole pages.</summary>
    public static IEnumerable<PageProblem> Of(ImmutableArray<PageHeadInfo> heads, ImmutableArray<Section> sections, MergedModels merged)
    {
        foreach (var section in sections.Where(static section => section.Unreadable is not null))
        {
            yield return new PageProblem(DiagnosticIds.SectionUnreadable, section.Path, [section.Unreadable!]);
        }

        var withModels = new HashSet<string>(
            sections.Where(static section => section.Model is not null).Select(static section => section.Path), StringComparer.Ordinal);
        foreach (var head in heads.Where(head => !withModels.Contains(head.Path)))
        {
            if (head.Refusal is { } refusal)
            {
                yield return refusal;
            }
            else if (head.Models.Trim().Length > 0)
            {
                yield return new PageProblem(DiagnosticIds.NoPageMatches, head.Path, [PageNames.NameOf(head.Path), head.Models]);
            }
            else
            {
                yield return new PageProblem(DiagnosticIds.PageWithoutModel, head.Path, []);
            }
        }

        foreach (var model in merged.Superseded.AsEnumerable())
        {
            yield return new PageProblem(
                DiagnosticIds.ModelOnTwoPages, model.PagePath, [model.ModelId, PageNames.NameOf(model.WinnerPath), PageNames.NameOf(model.PagePath)]);
        }
    }

    /// <summary>What is wrong with the project, if it has a page at all.</summary>
    public static ProjectProblems Of(
        (((MergedPages Pages, ProjectOptions Options) Input, Consumer Consumer) Project, DeclaredTypes Declared) source, CancellationToken cancellationToken)
    {
        var (((pages, options), consumer), declared) = source;
        var problems = new List<PageProblem>(pages.Problems);
        if (pages.Models.Count > 0)
        {
            AddIf(!consumer.HasLanguage, DiagnosticIds.LanguageTooOld, consumer.Language);
            AddIf(!consumer.HasClient, DiagnosticIds.ClientMissing);
            AddIf(!options.HasValidNamespace, DiagnosticIds.InvalidNamespace, OneLine.Cut(OneLine.Of(options.Namespace), ShownLength));
            AddIf(!options.HasValidVisibility, DiagnosticIds.InvalidVisibility, OneLine.Cut(OneLine.Of(options.Visibility), ShownLength));
            var requests = new HashSet<string>(pages.Models.Select(static model => model.RequestType), StringComparer.Ordinal);
            foreach (var parts in declared.Ambiguous.Select(static ambiguous => ambiguous.Split('|')).Where(parts => requests.Contains(parts[0])))
            {
                AddIf(true, DiagnosticIds.ModelInTwoAssemblies, parts);
            }
        }

        return new ProjectProblems(problems.ToEquatableArray());

        void AddIf(bool isWrong, string id, params string[] arguments)
        {
            if (isWrong)
            {
                problems.Add(new PageProblem(id, "", arguments.ToEquatableArray()));
            }
        }
    }

    /// <summary>The compiler's diagnostic, at the beginning of the page.</summary>
    public Diagnostic ToDiagnostic()
    {
        var location = Path.Length == 0 ? Location.None : Location.Create(Path, default, default(LinePositionSpan));
        return Diagnostic.Create(
            DiagnosticCatalog.OfGeneration.First(descriptor => descriptor.Id == Id), location, [.. Arguments.Select(static argument => (object)argument)]);
    }
}

/// <summary>All reasons why there is no code, or less than expected.</summary>
/// <remarks>A class, as what every step of ours makes: for a structure the compiler's own steps would be compiled anew in every cold build.</remarks>
internal sealed record ProjectProblems(EquatableArray<PageProblem> Problems)
{
    /// <summary>Reports them.</summary>
    public static void Report(SourceProductionContext context, ProjectProblems problems)
    {
        foreach (var problem in problems.Problems)
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
        }
    }
}
