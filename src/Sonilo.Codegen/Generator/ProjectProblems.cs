using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Diagnostics;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen;

/// <summary>All reasons why there is no code, or less than expected.</summary>
/// <remarks>A class, like everything that our steps make: for a structure, the compiler's own steps would be compiled again in every cold build.</remarks>
internal sealed record ProjectProblems(EquatableArray<PageProblem> Problems)
{
    private const int ShownLength = 120;

    /// <summary>What is wrong with the pages, and with the project if it has a model at all.</summary>
    public static ProjectProblems Of(ProjectInput input, CancellationToken cancellationToken)
    {
        var (pages, options, consumer, declared) = input;
        var problems = new List<PageProblem>(pages.Problems);
        foreach (var pattern in options.UnmatchedDocs)
        {
            Add(DiagnosticIds.NoFileMatches, Shown(pattern));
        }

        if (pages.Models.Count > 0)
        {
            AddIf(!consumer.HasLanguage, DiagnosticIds.LanguageTooOld, consumer.Language);
            AddIf(!consumer.HasClient, DiagnosticIds.ClientMissing);
            AddIf(!options.HasValidNamespace, DiagnosticIds.InvalidNamespace, Shown(options.Namespace));
            AddIf(!options.HasValidVisibility, DiagnosticIds.InvalidVisibility, Shown(options.Visibility));
            var requests = new HashSet<string>(pages.Models.Select(static model => model.RequestType), StringComparer.Ordinal);
            var committed = declared.Committed.Where(requests.Contains).ToList();
            AddIf(committed.Count > 0, DiagnosticIds.CodeCommitted, string.Join(", ", committed.Take(3)) + (committed.Count > 3 ? ", …" : ""));
            foreach (var parts in declared.Ambiguous.Select(static ambiguous => ambiguous.Split('|')).Where(parts => requests.Contains(parts[0])))
            {
                Add(DiagnosticIds.ModelInTwoAssemblies, parts);
            }
        }

        return new ProjectProblems(problems.ToEquatableArray());

        void Add(string id, params string[] arguments) => problems.Add(new PageProblem(id, "", arguments.ToEquatableArray()));

        void AddIf(bool isWrong, string id, params string[] arguments)
        {
            if (isWrong)
            {
                Add(id, arguments);
            }
        }
    }

    /// <summary>Reports them.</summary>
    public static void Report(SourceProductionContext context, ProjectProblems problems)
    {
        foreach (var problem in problems.Problems)
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
        }
    }

    private static string Shown(string text) => OneLine.Cut(OneLine.Of(text), ShownLength);
}
