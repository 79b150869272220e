using Sonilo.Codegen.Model;

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
        RuleComparer.Compare((before.Parameters, before.Rules), (after.Parameters, after.Rules), null, (kind, impact, reason, old, current) => Add(kind, impact, reason, old, current));
        new ParameterListComparer(after.Id, null, before.Parameters, after.Parameters, changes).Compare();
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

    private void Add(ChangeKind kind, ChangeImpact impact, string reason, string? old, string? current) =>
        changes.Add(new Change(kind, impact, reason) { ModelId = after.Id, Before = old, After = current });
}
