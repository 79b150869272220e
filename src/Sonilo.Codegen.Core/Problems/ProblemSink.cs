using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Problems;

/// <summary>Collects problems. The generator's path has none, so that <c>sink?.Report(…)</c> costs it nothing at all.</summary>
internal sealed class ProblemSink
{
    private readonly List<SectionProblem> problems = [];

    public EquatableArray<SectionProblem> ToArray() => problems.ToEquatableArray();

    public void Report(ProblemDescriptor descriptor, TextSpan span, params string[] arguments) =>
        problems.Add(new SectionProblem(descriptor, span, ProblemText.Quote(arguments)));
}
