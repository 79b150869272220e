using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Comparing;

/// <summary>Receives a change of one parameter.</summary>
internal delegate void ChangeReporter(ChangeKind kind, ChangeImpact impact, string reason, string? before, string? after);

/// <summary>Compares the limits of a parameter with those of its newer version.</summary>
internal sealed class LimitComparer(ParameterSpec before, ParameterSpec after, ChangeReporter report)
{
    private readonly ParameterRule oldRule = ParameterRule.Of(before);
    private readonly ParameterRule newRule = ParameterRule.Of(after);

    public void Compare()
    {
        // Bounds do not count beside a list of allowed values.
        var hasBounds = newRule.AllowedValues.Count == 0;
        var low = hasBounds ? (oldRule.Minimum, newRule.Minimum) : default;
        var high = hasBounds ? (oldRule.Maximum, newRule.Maximum) : default;
        Compare(ChangeKind.MinimumChanged, (before.Minimum, after.Minimum), low, "Values that were valid are refused.");
        Compare(ChangeKind.MaximumChanged, (before.Maximum, after.Maximum), high, "Values that were valid are refused.");
        Compare(ChangeKind.MinLengthChanged, (before.MinLength, after.MinLength), (oldRule.MinLength, newRule.MinLength), "Shorter values were valid and are refused.");
        Compare(ChangeKind.MaxLengthChanged, (before.MaxLength, after.MaxLength), (oldRule.MaxLength, newRule.MaxLength), "Longer values were valid and are refused.");
        Compare(ChangeKind.MaxSizeChanged, (before.MaxSize, after.MaxSize), (oldRule.MaxSize, newRule.MaxSize), "Larger files were valid and are refused.");
        Compare(
            ChangeKind.MaxDurationChanged, (before.MaxDuration, after.MaxDuration), (oldRule.MaxDuration, newRule.MaxDuration), "Longer files were valid and are refused.");
        CompareKind();
    }

    private void Compare(ChangeKind kind, (decimal? Old, decimal? New) stated, (decimal? Old, decimal? New) rule, string narrowed)
    {
        // The same limit can mean something else for another type. That bounds count again once a list is gone is reported with the list.
        if (stated.Old == stated.New && (rule.Old == rule.New || kind is ChangeKind.MinimumChanged or ChangeKind.MaximumChanged))
        {
            return;
        }

        var isLowest = kind is ChangeKind.MinimumChanged or ChangeKind.MinLengthChanged;
        var (impact, reason) =
            rule.Old == rule.New ? WithoutUse
            : rule.New is { } limit && !(isLowest ? rule.Old >= limit : rule.Old <= limit) ? (ChangeImpact.BehaviourBreaking, narrowed)
            : (ChangeImpact.Compatible, "More values are valid, and all that were still are.");
        report(kind, impact, reason, Text(stated.Old), Text(stated.New));
    }

    private void CompareKind()
    {
        if (before.Kind != after.Kind)
        {
            var (impact, reason) =
                oldRule.FileKind == newRule.FileKind ? WithoutUse
                : newRule.FileKind is null ? (ChangeImpact.Compatible, "Files of more kinds are valid.")
                : (ChangeImpact.BehaviourBreaking, "Files of other kinds were valid and are refused.");
            report(ChangeKind.FileKindChanged, impact, reason, before.Kind, after.Kind);
        }
    }

    private static (ChangeImpact Impact, string Reason) WithoutUse => (ChangeImpact.DocumentationOnly, "The limit does not apply to this type or list.");

    private static string? Text(decimal? number) => number is { } known ? NumberText.Of(known) : null;
}
