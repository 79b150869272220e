using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Comparing;

/// <summary>Compares the parameters of a model, or those of a list's items, with those of its newer version.</summary>
/// <param name="modelId">The model.</param>
/// <param name="list">The list whose items have the parameters; <see langword="null"/> for the model's own.</param>
/// <param name="before">The parameters that there were.</param>
/// <param name="after">The parameters that there are.</param>
/// <param name="changes">Receives the changes.</param>
internal sealed class ParameterListComparer(
    string modelId, string? list, EquatableArray<ParameterSpec> before, EquatableArray<ParameterSpec> after, List<Change> changes)
{
    public void Compare()
    {
        if (before != after)
        {
            CompareParameters();
            CompareOrder();
        }
    }

    private void CompareParameters()
    {
        var old = ByName(before);
        var current = ByName(after);
        foreach (var parameter in before.Where(parameter => !current.ContainsKey(parameter.Name)))
        {
            Add(ChangeKind.ParameterRemoved, ChangeImpact.SourceBreaking, "Its property is gone.", parameter.TypeText, null, parameter.Name);
        }

        var compared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in after.Where(parameter => compared.Add(parameter.Name)))
        {
            if (old.TryGetValue(parameter.Name, out var previous))
            {
                new ParameterComparer(modelId, list, previous, parameter, changes).Compare();
            }
            else if (ParameterRule.Of(parameter).MustBeGiven)
            {
                Add(ChangeKind.ParameterAdded, ChangeImpact.SourceBreaking, "It must be given: the constructor and the required members have one more.", null, parameter.TypeText, parameter.Name);
            }
            else
            {
                Add(ChangeKind.ParameterAdded, ChangeImpact.Compatible, "It is optional: requests that leave it out stay valid.", null, parameter.TypeText, parameter.Name);
            }
        }
    }

    private void CompareOrder()
    {
        var (old, current) = (Required(before), Required(after));
        if (RelativeOrder.Differs(old, current))
        {
            Add(ChangeKind.ConstructorReordered, ChangeImpact.SourceBreaking, "The constructor takes required parameters in the page's order.", string.Join(", ", old), string.Join(", ", current));
        }
        else if (RelativeOrder.Differs(before.Select(Name), after.Select(Name)))
        {
            Add(ChangeKind.ParametersReordered, ChangeImpact.DocumentationOnly, "The constructor stays as it is, and properties have no order.", null, null);
        }
    }

    private static string Name(ParameterSpec parameter) => parameter.Name;

    private static List<string> Required(EquatableArray<ParameterSpec> parameters) =>
        [.. parameters.Where(static parameter => ParameterRule.Of(parameter).MustBeGiven).Select(Name)];

    private static Dictionary<string, ParameterSpec> ByName(EquatableArray<ParameterSpec> parameters) => parameters
        .GroupBy(Name, StringComparer.Ordinal)
        .ToDictionary(static parameters => parameters.Key, static parameters => parameters.First(), StringComparer.Ordinal);

    private void Add(ChangeKind kind, ChangeImpact impact, string reason, string? old, string? current, string? parameter = null) =>
        changes.Add(new Change(kind, impact, reason)
        {
            ModelId = modelId,
            Parameter = parameter is null ? list : list is null ? parameter : $"{list}.{parameter}",
            Before = old,
            After = current,
        });
}
