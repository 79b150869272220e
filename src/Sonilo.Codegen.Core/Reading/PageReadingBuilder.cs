using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Puts a page together from its sections, whose places become places of the page.</summary>
internal sealed class PageReadingBuilder(string path, string text)
{
    private readonly List<ModelSpec> models = [];
    private readonly List<ModelPlace> places = [];
    private readonly List<Problem> problems = [];
    private readonly Dictionary<string, ModelSpec> modelsById = new(StringComparer.Ordinal);
    private LineIndex? lines;

    public bool HasModels => models.Count > 0;

    public PageReading Build(PageHead head)
    {
        problems.Sort(static (left, right) => left.Span.Start != right.Span.Start
            ? left.Span.Start.CompareTo(right.Span.Start)
            : string.CompareOrdinal(left.Descriptor.Id, right.Descriptor.Id));
        return new PageReading(
            new ModelPage(path, head, models.ToEquatableArray()), problems.ToEquatableArray(), places.ToEquatableArray());
    }

    public void Add(SectionReading section, int offset)
    {
        Report(section.Problems, offset);
        if (section.Model is not { } model)
        {
            return;
        }

        var place = section.Place.Moved(offset);
        if (!modelsById.TryGetValue(model.Id, out var first))
        {
            modelsById.Add(model.Id, model);
            models.Add(model);
            places.Add(place);
        }
        else
        {
            // The heading is not what a request depends on.
            var isSame = first.Equals(model with { Name = first.Name });
            Report(isSame ? PageProblems.RepeatedModel : PageProblems.ConflictingModel, place.IdSpan, ProblemText.Quote(model.Id));
        }
    }

    public void Report(EquatableArray<SectionProblem> found, int offset)
    {
        foreach (var problem in found)
        {
            Add(problem.Descriptor, problem.Span.Moved(offset), problem.Arguments);
        }
    }

    public void Report(ProblemDescriptor descriptor, TextSpan span, params string[] arguments) =>
        Add(descriptor, span, new EquatableArray<string>(arguments));

    private void Add(ProblemDescriptor descriptor, TextSpan span, EquatableArray<string> arguments)
    {
        // Found only now: most pages have no problem, and need no lines.
        lines ??= new LineIndex(text);
        problems.Add(new Problem(descriptor, path, span, lines.PositionOf(span.Start), lines.PositionOf(span.End), arguments));
    }
}
