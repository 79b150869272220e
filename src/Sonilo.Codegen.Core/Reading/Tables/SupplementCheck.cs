using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Finds what a supplement's row and the page's contradict each other in: each can be right by itself.</summary>
internal static class SupplementCheck
{
    /// <summary>The problems that neither row has alone.</summary>
    public static IEnumerable<SectionProblem> Find(ParameterSpec page, ParameterSpec supplement)
    {
        var known = new HashSet<ProblemDescriptor>(Of(page).Concat(Of(supplement)).Select(static problem => problem.Descriptor));
        return Of(page.OverriddenBy(supplement)).Where(problem => !known.Contains(problem.Descriptor));
    }

    private static EquatableArray<SectionProblem> Of(ParameterSpec parameter)
    {
        var sink = new ProblemSink();
        var (name, type) = (parameter.Name, parameter.Type);
        ParameterCheck.Report(parameter, static _ => default, sink);
        if (parameter.AllowedValues.Count > 0 && !type.HasAllowedValues())
        {
            sink.Report(PageProblems.AllowedValuesWithoutUse, default, name, type.ToString());
        }
        else if (type.IsNumeric() && parameter.AllowedValues.FirstOrDefault(static value => NumberText.Read(value) is null) is { } word)
        {
            sink.Report(PageProblems.AllowedValueNotNumber, default, word, name);
        }

        if ((parameter.Minimum ?? parameter.Maximum) is not null && !type.HasBounds())
        {
            sink.Report(PageProblems.BoundsWithoutUse, default, name, type.ToString());
        }

        if (parameter.Default is { } given && !DefaultReader.Fits(given, type))
        {
            sink.Report(PageProblems.UnreadableDefault, default, given.Text, name, type.ToString());
        }

        return sink.ToArray();
    }
}
