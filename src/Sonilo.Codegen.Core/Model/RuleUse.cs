namespace Sonilo.Codegen.Model;

/// <summary>Decides whether a rule can be enforced with the parameters that there are. Emission, the emulator and warnings all ask here.</summary>
public static class RuleUse
{
    /// <summary>The only property of a file that is known before it is sent, in seconds.</summary>
    public const string FileDuration = "duration";

    /// <summary>The rules that can be enforced.</summary>
    /// <param name="parameters">The parameters of a model, or those of a list's items.</param>
    /// <param name="rules">The rules between them.</param>
    public static IEnumerable<ModelRule> Enforced(EquatableArray<ParameterSpec> parameters, EquatableArray<ModelRule> rules) =>
        rules.Count == 0 ? [] : rules.Where(rule => WhyNot(parameters, rule) is null);

    /// <summary>Why a rule cannot be enforced, as the end of a sentence; <see langword="null"/> where it can.</summary>
    public static string? WhyNot(EquatableArray<ParameterSpec> parameters, ModelRule rule)
    {
        var missing = NamesIn(rule).FirstOrDefault(name => Find(parameters, name) is null);
        if (missing is not null)
        {
            return $"there is no parameter '{missing}'";
        }

        return rule switch
        {
            RequiredWhen { Other: var other } when !IsScalar(Find(parameters, other)!) => $"'{other}' has no values to compare",
            Contiguous contiguous => WhyNot(Find(parameters, contiguous.Parameter)!, contiguous.Start) ?? WhyNot(Find(parameters, contiguous.Parameter)!, contiguous.End),
            Relation relation => WhyNot(parameters, relation),
            _ when NamesIn(rule).Distinct(StringComparer.Ordinal).Count() < NamesIn(rule).Count() => "it names a parameter twice",
            _ => null,
        };
    }

    /// <summary>The parameters that a rule names, in its order.</summary>
    public static IEnumerable<string> NamesIn(ModelRule rule) => rule switch
    {
        RequiredWith needed => [needed.Parameter, needed.Other],
        RequiredWithout needed => [needed.Parameter, needed.Other],
        RequiredWhen needed => [needed.Parameter, needed.Other],
        Excludes excludes => [excludes.Parameter, excludes.Other],
        AtMostOne most => most.Parameters,
        AtLeastOne least => least.Parameters,
        Contiguous contiguous => [contiguous.Parameter],
        Relation relation => relation.Terms.Select(static term => term.Parameter).OfType<string>(),
        _ => [],
    };

    /// <summary>The list whose items a relation is about, one at a time; <see langword="null"/> where it is about none.</summary>
    public static ParameterSpec? ListOf(EquatableArray<ParameterSpec> parameters, Relation relation) => relation.Terms
        .Where(static term => term is { Parameter: not null, Property: not null })
        .Select(term => Find(parameters, term.Parameter!))
        .FirstOrDefault(static parameter => parameter is { Type: ParameterType.InputsArray });

    /// <summary>The parameter by a name; <see langword="null"/> where there is none.</summary>
    public static ParameterSpec? Find(EquatableArray<ParameterSpec> parameters, string name) => parameters.FirstOrDefault(parameter => parameter.Name == name);

    private static string? WhyNot(EquatableArray<ParameterSpec> parameters, Relation relation)
    {
        var reason = relation.Terms.Where(static term => term.Parameter is not null)
            .Select(term => WhyNot(Find(parameters, term.Parameter!)!, term)).FirstOrDefault(static reason => reason is not null);
        return reason is not null ? reason
            : ListOf(parameters, relation) is { } list && relation.Terms.Any(term => term.Parameter != list.Name && Find(parameters, term.Parameter ?? "")?.Type == ParameterType.InputsArray)
            ? "it compares the items of two lists"
            : null;
    }

    private static string? WhyNot(ParameterSpec parameter, RelationTerm term) => (parameter.Type, term.Property) switch
    {
        (ParameterType.Number or ParameterType.Integer, null) => null,
        (ParameterType.File, FileDuration) => null,
        (ParameterType.File, { } property) => $"'{property}' of a file is not known before it is sent",
        (ParameterType.InputsArray, { } property) => WhyNot(parameter, property),
        (ParameterType.File, null) => $"'{term.Parameter}' is a file: write '{term.Parameter}.{FileDuration}'",
        _ => $"'{term.Parameter}' is not a number",
    };

    private static string? WhyNot(ParameterSpec list, string name) =>
        list.Type != ParameterType.InputsArray ? $"'{list.Name}' is not an inputs_array"
        : list.Items is not { } items ? $"'{list.Name}' has no table of its items"
        : Find(items.Parameters, name) is not { } item ? $"the items of '{list.Name}' have no parameter '{name}'"
        : item.Type is not (ParameterType.Number or ParameterType.Integer) ? $"'{list.Name}.{name}' is not a number"
        : null;

    private static bool IsScalar(ParameterSpec parameter) =>
        parameter.Type is ParameterType.String or ParameterType.Model or ParameterType.Number or ParameterType.Integer or ParameterType.Boolean;
}
