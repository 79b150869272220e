using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Comparing;

/// <summary>Compares a model with its newer version.</summary>
internal sealed class ModelComparer(ModelSpec before, ModelSpec after, List<Change> changes)
{
    public void Compare()
    {
        if (before.Name != after.Name)
        {
            Add(ChangeKind.ModelRenamed, ChangeImpact.DocumentationOnly, "Types are named after the model's id, which stays.", before.Name, after.Name);
        }

        if (before.Description != after.Description)
        {
            changes.Add(DescriptionChange.Of(before.Description, after.Description) with { ModelId = after.Id });
        }

        CompareCapabilities();
        CompareRules();
        CompareParameters();
        CompareOrder();
    }

    private void CompareCapabilities()
    {
        foreach (var capability in before.Capabilities.Except(after.Capabilities))
        {
            Add(ChangeKind.CapabilityRemoved, ChangeImpact.BehaviourBreaking, "Callers that select models by this capability no longer find it.", capability, null);
        }

        foreach (var capability in after.Capabilities.Except(before.Capabilities))
        {
            Add(ChangeKind.CapabilityAdded, ChangeImpact.Compatible, "The catalogue lists one capability more.", null, capability);
        }

        if (RelativeOrder.Differs(before.Capabilities, after.Capabilities))
        {
            var (old, current) = (string.Join(", ", before.Capabilities), string.Join(", ", after.Capabilities));
            Add(ChangeKind.CapabilitiesReordered, ChangeImpact.DocumentationOnly, "The order of capabilities means nothing.", old, current);
        }
    }

    private void CompareRules()
    {
        foreach (var rule in before.Rules.Except(after.Rules))
        {
            Add(ChangeKind.RuleRemoved, ChangeImpact.Compatible, "Fewer requests are refused.", RuleText.Of(rule), null);
        }

        foreach (var rule in after.Rules.Except(before.Rules))
        {
            Add(ChangeKind.RuleAdded, ChangeImpact.BehaviourBreaking, "Requests that break the rule were valid and are refused.", null, RuleText.Of(rule));
        }
    }

    private void CompareParameters()
    {
        var old = ByName(before);
        var current = ByName(after);
        foreach (var parameter in before.Parameters.Where(parameter => !current.ContainsKey(parameter.Name)))
        {
            Add(ChangeKind.ParameterRemoved, ChangeImpact.SourceBreaking, "Its property is gone.", parameter.TypeText, null, parameter.Name);
        }

        var compared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in after.Parameters.Where(parameter => compared.Add(parameter.Name)))
        {
            if (old.TryGetValue(parameter.Name, out var previous))
            {
                new ParameterComparer(after.Id, previous, parameter, changes).Compare();
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
        else if (RelativeOrder.Differs(before.Parameters.Select(Name), after.Parameters.Select(Name)))
        {
            Add(ChangeKind.ParametersReordered, ChangeImpact.DocumentationOnly, "The constructor stays as it is, and properties have no order.", null, null);
        }
    }

    private static string Name(ParameterSpec parameter) => parameter.Name;

    private static List<string> Required(ModelSpec model) =>
        [.. model.Parameters.Where(static parameter => ParameterRule.Of(parameter).MustBeGiven).Select(Name)];

    private static Dictionary<string, ParameterSpec> ByName(ModelSpec model) => model.Parameters
        .GroupBy(Name, StringComparer.Ordinal)
        .ToDictionary(static parameters => parameters.Key, static parameters => parameters.First(), StringComparer.Ordinal);

    private void Add(ChangeKind kind, ChangeImpact impact, string reason, string? old, string? current, string? parameter = null) =>
        changes.Add(new Change(kind, impact, reason) { ModelId = after.Id, Parameter = parameter, Before = old, After = current });
}
