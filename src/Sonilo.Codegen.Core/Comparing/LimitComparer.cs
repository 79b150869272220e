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
        CompareMinimum();
        CompareMaximum();
        CompareMinLength();
        CompareMaxLength();
        CompareFiles();
    }

    private void CompareMinimum()
    {
        if (before.Minimum == after.Minimum)
        {
            return;
        }

        var (impact, reason) =
            oldRule.Minimum == newRule.Minimum || newRule.AllowedValues.Count > 0 ? WithoutUse
            : newRule.Minimum is { } minimum && !(oldRule.Minimum >= minimum) ? Narrowed
            : Widened;
        report(ChangeKind.MinimumChanged, impact, reason, Text(before.Minimum), Text(after.Minimum));
    }

    private void CompareMaximum()
    {
        if (before.Maximum == after.Maximum)
        {
            return;
        }

        var (impact, reason) =
            oldRule.Maximum == newRule.Maximum || newRule.AllowedValues.Count > 0 ? WithoutUse
            : newRule.Maximum is { } maximum && !(oldRule.Maximum <= maximum) ? Narrowed
            : Widened;
        report(ChangeKind.MaximumChanged, impact, reason, Text(before.Maximum), Text(after.Maximum));
    }

    private void CompareMinLength()
    {
        if (before.MinLength == after.MinLength && oldRule.MinLength == newRule.MinLength)
        {
            return;
        }

        var (impact, reason) =
            oldRule.MinLength == newRule.MinLength ? WithoutUse
            : newRule.MinLength is { } length && !(oldRule.MinLength >= length)
                ? (ChangeImpact.BehaviourBreaking, "Shorter values were valid and are refused.")
                : Widened;
        report(ChangeKind.MinLengthChanged, impact, reason, Text(before.MinLength), Text(after.MinLength));
    }

    private void CompareFiles()
    {
        CompareFileLimit(ChangeKind.MaxSizeChanged, before.MaxSize, after.MaxSize, (oldRule.MaxSize, newRule.MaxSize), "Larger files were valid and are refused.");
        CompareFileLimit(ChangeKind.MaxDurationChanged, before.MaxDuration, after.MaxDuration, (oldRule.MaxDuration, newRule.MaxDuration), "Longer files were valid and are refused.");
        if (before.Kind != after.Kind)
        {
            var (impact, reason) =
                oldRule.FileKind == newRule.FileKind ? WithoutUse
                : newRule.FileKind is null ? (ChangeImpact.Compatible, "Files of more kinds are valid.")
                : (ChangeImpact.BehaviourBreaking, "Files of other kinds were valid and are refused.");
            report(ChangeKind.FileKindChanged, impact, reason, before.Kind, after.Kind);
        }
    }

    private void CompareFileLimit(ChangeKind kind, decimal? old, decimal? current, (decimal? Old, decimal? Current) rules, string narrowed)
    {
        if (old != current)
        {
            var (impact, reason) =
                rules.Old == rules.Current ? WithoutUse
                : rules.Current is { } limit && !(rules.Old <= limit) ? (ChangeImpact.BehaviourBreaking, narrowed)
                : Widened;
            report(kind, impact, reason, Text(old), Text(current));
        }
    }

    private void CompareMaxLength()
    {
        if (before.MaxLength == after.MaxLength && oldRule.MaxLength == newRule.MaxLength)
        {
            return;
        }

        var (impact, reason) =
            oldRule.MaxLength == newRule.MaxLength ? WithoutUse
            : newRule.MaxLength is { } length && !(oldRule.MaxLength <= length)
                ? (ChangeImpact.BehaviourBreaking, "Longer values were valid and are refused.")
                : Widened;
        report(ChangeKind.MaxLengthChanged, impact, reason, Text(before.MaxLength), Text(after.MaxLength));
    }

    private static (ChangeImpact Impact, string Reason) WithoutUse => (ChangeImpact.DocumentationOnly, "The limit has no use with this type or list.");

    private static (ChangeImpact Impact, string Reason) Narrowed => (ChangeImpact.BehaviourBreaking, "Values that were valid are refused.");

    private static (ChangeImpact Impact, string Reason) Widened => (ChangeImpact.Compatible, "More values are valid, and all that were still are.");

    private static string? Text(decimal? number) => number is { } known ? NumberText.Of(known) : null;
}
