using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Comparing;

/// <summary>Compares a parameter with its newer version: type, requirement, default, and what it accepts.</summary>
internal sealed class ParameterComparer
{
    private readonly string modelId;
    private readonly ParameterSpec before;
    private readonly ParameterSpec after;
    private readonly ParameterRule oldRule;
    private readonly ParameterRule newRule;
    private readonly List<Change> changes;

    public ParameterComparer(string modelId, ParameterSpec before, ParameterSpec after, List<Change> changes)
    {
        this.modelId = modelId;
        this.before = before;
        this.after = after;
        this.changes = changes;
        oldRule = ParameterRule.Of(before);
        newRule = ParameterRule.Of(after);
    }

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
            new AllowedValuesComparer(before, after, Add).Compare();
        }

        CompareHints();
        if (before.Description != after.Description)
        {
            changes.Add(DescriptionChange.Of(before.Description, after.Description) with { ModelId = modelId, Parameter = after.Name });
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

    // Only a supplement states these, and no validator uses them.
    private void CompareHints()
    {
        if (before.Step != after.Step)
        {
            Add(ChangeKind.StepChanged, ChangeImpact.DocumentationOnly, "Validation does not look at steps, apart from the property's type.", Text(before.Step), Text(after.Step));
        }

        CompareHint(ChangeKind.FileKindChanged, before.Kind, after.Kind, "Files of the old kind may be refused.");
        CompareHint(ChangeKind.UnitChanged, before.Unit, after.Unit, "The same number means something else.");
    }

    private void CompareHint(ChangeKind kind, string? old, string? current, string reason)
    {
        if (old is not null && current is not null && old != current)
        {
            Add(kind, ChangeImpact.BehaviourBreaking, reason, old, current);
        }
        else if (old != current)
        {
            Add(kind, ChangeImpact.DocumentationOnly, "Only what is known about it changed.", old, current);
        }
    }

    private void Add(ChangeKind kind, ChangeImpact impact, string reason, string? old, string? current) =>
        changes.Add(new Change(kind, impact, reason) { ModelId = modelId, Parameter = after.Name, Before = old, After = current });

    private static (string Items, bool IsList) Meaning(DefaultValue value, ParameterRule rule) =>
        (string.Join("\0", value.Items.Select(item => AllowedValuesComparer.Meaning(item, rule))), value.IsList);

    private static string TypeOf(ParameterSpec parameter, ParameterRule rule) =>
        PropertyType.Of(rule, PropertyType.HasValueType(parameter) ? "its own value type" : "");

    // Limits and lists can be compared where both versions take the same sort of value. The id of a model is a text like any other.
    private static ValueKind SortOf(ParameterRule rule) => rule.Kind == ValueKind.Model ? ValueKind.Text : rule.Kind;

    private static string? Text(decimal? number) => number is { } known ? NumberText.Of(known) : null;
}
