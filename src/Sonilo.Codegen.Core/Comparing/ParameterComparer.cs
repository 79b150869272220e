using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Comparing;

/// <summary>Compares a parameter with its newer version: type, requirement, default, and what it accepts.</summary>
internal sealed class ParameterComparer(string modelId, string? list, ParameterSpec before, ParameterSpec after, List<Change> changes)
{
    private readonly string name = list is null ? after.Name : $"{list}.{after.Name}";
    private readonly ParameterRule oldRule = ParameterRule.Of(before);
    private readonly ParameterRule newRule = ParameterRule.Of(after);

    public void Compare()
    {
        if (before == after)
        {
            return;
        }

        CompareType();
        CompareRequirement();
        CompareDefault();
        if (oldRule.IsList == newRule.IsList && SortOf(oldRule) == SortOf(newRule))
        {
            new LimitComparer(before, after, Add).Compare();
            StepComparer.Compare(before, after, Add);
            new AllowedValuesComparer(before, after, Add).Compare();
        }

        CompareHints();
        CompareItems();
        if (before.Description != after.Description)
        {
            changes.Add(DescriptionChange.Of(before.Description, after.Description) with { ModelId = modelId, Parameter = name });
        }
    }

    private void CompareType()
    {
        var (old, current) = (TypeOf(before, oldRule), TypeOf(after, newRule));
        if (old != current)
        {
            Add(ChangeKind.TypeChanged, ChangeImpact.SourceBreaking, "The property has another type.", Shown(before, old), Shown(after, current));
        }
        else if (before.TypeText != after.TypeText || before.Type != after.Type)
        {
            Add(ChangeKind.TypeChanged, ChangeImpact.DocumentationOnly, "The property's type stays as it is.", Shown(before, old), Shown(after, current));
        }

        static string Shown(ParameterSpec parameter, string name) => parameter.TypeText.Length == 0 ? name : $"{parameter.TypeText} ({name})";
    }

    private void CompareRequirement()
    {
        if (newRule.MustBeGiven && !oldRule.MustBeGiven)
        {
            Add(ChangeKind.RequirementChanged, ChangeImpact.SourceBreaking, "It must be given now: the constructor and the required members have one more.", "optional", "required");
        }
        else if (oldRule.MustBeGiven && !newRule.MustBeGiven)
        {
            Add(ChangeKind.RequirementChanged, ChangeImpact.SourceBreaking, "The constructor no longer takes it, and code that reads the property may meet null.", "required", "optional");
        }
        else if ((before.Required == true) != (after.Required == true))
        {
            Add(ChangeKind.RequirementChanged, ChangeImpact.DocumentationOnly, "The default applies when it is left out, whether the page requires it or not.", Shown(before), Shown(after));
        }

        static string Shown(ParameterSpec parameter) => parameter.Required == true ? "required" : "optional";
    }

    private void CompareDefault()
    {
        if (after.Default is { } current && before.Default is { } old)
        {
            if (Meaning(old, oldRule) != Meaning(current, newRule))
            {
                Add(ChangeKind.DefaultChanged, ChangeImpact.BehaviourBreaking, "Requests that leave it out get something else.", old.Text, current.Text);
            }
        }
        else if (after.Default is { } added)
        {
            var (impact, reason) = oldRule.MustBeGiven
                ? (ChangeImpact.Compatible, "Every request gave a value, and may go on doing so.")
                : (ChangeImpact.BehaviourBreaking, "Requests that leave it out may get something else than before.");
            Add(ChangeKind.DefaultAdded, impact, reason, null, added.Text);
        }
        else if (before.Default is { } removed)
        {
            Add(ChangeKind.DefaultRemoved, ChangeImpact.BehaviourBreaking, "Requests that leave it out may get something else than before.", removed.Text, null);
        }
    }

    // Where both have items with parameters; that only one has is another type.
    private void CompareItems()
    {
        if (before.Items is { } old && after.Items is { } current && PropertyType.HasItemType(before) && PropertyType.HasItemType(after))
        {
            new ParameterListComparer(modelId, name, old.Parameters, current.Parameters, changes).Compare();
            RuleComparer.Compare((old.Parameters, old.Rules), (current.Parameters, current.Rules), name, Add);
        }
    }

    private void CompareHints()
    {
        if (before.Unit is { } old && after.Unit is { } current && old != current)
        {
            Add(ChangeKind.UnitChanged, ChangeImpact.BehaviourBreaking, "The same number means something else.", old, current);
        }
        else
        {
            CompareHint(ChangeKind.UnitChanged, before.Unit, after.Unit);
        }

        CompareHint(ChangeKind.CostChanged, Text(before.MovesPrice), Text(after.MovesPrice));
        CompareHint(ChangeKind.LabelChanged, before.Label, after.Label);
        CompareHint(ChangeKind.LabelChanged, Text(before.ValueLabels), Text(after.ValueLabels));
    }

    private void CompareHint(ChangeKind kind, string? old, string? current)
    {
        if (old != current)
        {
            Add(kind, ChangeImpact.DocumentationOnly, "Only what is known about it changed.", old, current);
        }
    }

    private void Add(ChangeKind kind, ChangeImpact impact, string reason, string? old, string? current) =>
        changes.Add(new Change(kind, impact, reason) { ModelId = modelId, Parameter = name, Before = old, After = current });

    private static (string Items, bool IsList) Meaning(DefaultValue value, ParameterRule rule) =>
        (string.Join("\0", value.Items.Select(item => AllowedValuesComparer.Meaning(item, rule))), value.IsList);

    private static string TypeOf(ParameterSpec parameter, ParameterRule rule) =>
        PropertyType.Of(rule, PropertyType.HasValueType(parameter) ? "its own value type" : PropertyType.HasItemType(parameter) ? "its own item type" : "");

    // Limits and lists can be compared where both versions take the same sort of value. The id of a model is a text like any other.
    private static ValueKind SortOf(ParameterRule rule) => rule.Kind == ValueKind.Model ? ValueKind.Text : rule.Kind;

    private static string? Text(bool? moves) => moves switch
    {
        true => "moves the price",
        false => "does not move the price",
        _ => null,
    };

    private static string? Text(EquatableArray<ValueLabel> labels) =>
        labels.Count == 0 ? null : string.Join(", ", labels.Select(static label => $"{label.Value} = {label.Label}"));
}
