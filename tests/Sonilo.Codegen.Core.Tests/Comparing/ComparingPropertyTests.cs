using FsCheck;
using FsCheck.Fluent;
using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Core.Tests.Comparing;

/// <summary>What comparing promises, held against the rules themselves.</summary>
public class ComparingPropertyTests
{
    private const int Runs = 20_000;

    // Every value that a limit or a list of the random models can tell from another.
    private static readonly object?[] Scalars =
        [null, "", " ", "a", "A", "b", "c", "abc", "1", "2", "2.0", "2.5", -2m, -1m, -0.5m, 0m, 0.5m, 1m, 1.5m, 2m, 2.5m, 3m, 4m, 5_000_000_000m, 5_000_000_001m, true];

    private static readonly object?[] Values =
    [
        .. Scalars,
        Array.Empty<object>(),
        .. Scalars.Where(value => value is not null).Select(value => new[] { value! }),
        new object[] { "a", "a", "a" },
        new object[] { 1m, 1m, 1m },
    ];

    [Fact]
    public void WhatIsCompatibleRefusesNoRequestThatWasValid()
    {
        var compatible = 0;
        var property = Prop.ForAll(RandomModels.Versions.ToArbitrary(), versions =>
        {
            if (Compare(versions.Before, versions.After).Verdict >= Verdict.Major)
            {
                return true;
            }

            compatible++;
            return Refused(versions.Before, versions.After) is null;
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Runs), property);
        Assert.True(compatible > Runs / 10, $"Only {compatible} pairs were compatible.");
    }

    [Fact]
    public void AModelAgainstItselfGivesNothing() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(RandomModels.Model.ToArbitrary(), model => Compare(model, model).Verdict == Verdict.None));

    [Fact]
    public void WhatDiffersInMeaningIsReported() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Runs),
        Prop.ForAll(RandomModels.Versions.ToArbitrary(), versions =>
            Compare(versions.Before, versions.After).Verdict != Verdict.None
            || versions.Before.Parameters.Zip(versions.After.Parameters).All(pair => SameRule(ParameterRule.Of(pair.First), ParameterRule.Of(pair.Second)))));

    private static Comparison Compare(ModelSpec before, ModelSpec after) => PageComparer.Compare(Page(before), Page(after));

    private static ModelPage Page(ModelSpec model) => new("page.md", new PageHead(null, null), [model]);

    // Parameters do not depend on each other, so a request is refused exactly when one of its values is.
    private static string? Refused(ModelSpec before, ModelSpec after)
    {
        foreach (var parameter in after.Parameters)
        {
            var (rule, old) = (ParameterRule.Of(parameter), before.Parameters.FirstOrDefault(other => other.Name == parameter.Name));
            foreach (var value in old is null ? [null] : Values)
            {
                if ((old is null || Accepts(ParameterRule.Of(old), value)) && !Accepts(rule, value))
                {
                    return parameter.Name;
                }
            }
        }

        return before.Parameters.FirstOrDefault(old => after.Parameters.All(parameter => parameter.Name != old.Name))?.Name;
    }

    private static bool Accepts(ParameterRule rule, object? value) => value switch
    {
        null => !rule.MustBeGiven,
        _ when rule.Kind == ValueKind.Anything => true,
        object[] items => rule.IsList && !(items.Length < rule.MinLength) && !(items.Length > rule.MaxLength) && items.All(item => AcceptsOne(rule, item)),
        _ => !rule.IsList && AcceptsOne(rule, value),
    };

    private static bool AcceptsOne(ParameterRule rule, object value) => (rule.Kind, value) switch
    {
        (ValueKind.Text or ValueKind.Model, string text) => rule.Accepts(text),
        (ValueKind.File, string) => true,
        (ValueKind.Number, decimal number) => rule.Accepts(number),
        (ValueKind.Boolean, bool) => true,
        _ => false,
    };

    // Lists mean the same in any order, and numbers in any spelling.
    private static bool SameRule(ParameterRule before, ParameterRule after) =>
        before.Kind == after.Kind && before.IsList == after.IsList && before.Number == after.Number && before.MustBeGiven == after.MustBeGiven
        && before.Minimum == after.Minimum && before.Maximum == after.Maximum && before.MaxLength == after.MaxLength
        && before.NotBlank == after.NotBlank && Values.All(value => Accepts(before, value) == Accepts(after, value));
}
