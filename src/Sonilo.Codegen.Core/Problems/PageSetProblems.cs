namespace Sonilo.Codegen.Problems;

/// <summary>Every problem that takes more than reading one page to see: other pages, or the names that code gets.</summary>
/// <remarks>Apart from <see cref="PageProblems"/>, because reading a page reports none of them.</remarks>
public static class PageSetProblems
{
    /// <summary>A model that a newer page describes too.</summary>
    public static ProblemDescriptor ModelOnTwoPages { get; } = new(
        "SON0009", ProblemSeverity.Info, "The model is on two pages",
        "The model '{0}' is on the pages {1} and {2}, and {1} counts (the newer date, or else the first path): remove the other one to be clear");

    /// <summary>A name that is not a C# identifier.</summary>
    public static ProblemDescriptor IdentifierChanged { get; } = new(
        "SON1040", ProblemSeverity.Info, "The name had to be changed",
        "'{0}' cannot be a C# name as it is, so the member is called {1}: nothing needs to be done");

    /// <summary>A supplement for a model that no page has.</summary>
    public static ProblemDescriptor SupplementUnknownModel { get; } = new(
        "SON1041", ProblemSeverity.Warning, "The supplement names an unknown model",
        "No page describes the model '{0}' that is supplemented here: correct the id, or remove the section");

    /// <summary>A supplement for a parameter that the model does not have.</summary>
    public static ProblemDescriptor SupplementUnknownParameter { get; } = new(
        "SON1042", ProblemSeverity.Warning, "The supplement names an unknown parameter",
        "The model '{0}' has no parameter '{1}': correct the name, or remove the row");

    /// <summary>A rule about a parameter that the model does not have.</summary>
    public static ProblemDescriptor RuleUnknownParameter { get; } = new(
        "SON1043", ProblemSeverity.Warning, "The rule names an unknown parameter",
        "The model '{0}' has no parameter '{1}', so the rule cannot be checked: correct the name, or remove the rule");

    /// <summary>A description that says what no column and no rule states.</summary>
    public static ProblemDescriptor DescriptionSaysMore { get; } = new(
        "SON1050", ProblemSeverity.Info, "The description says more than the table",
        "Only the description says \"{0}\", so nothing checks it: to enforce it, state {1} in a supplement (dotnet sonilo check --propose writes one)");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } =
        [ModelOnTwoPages, IdentifierChanged, SupplementUnknownModel, SupplementUnknownParameter, RuleUnknownParameter, DescriptionSaysMore];
}
