using FsCheck;
using FsCheck.Fluent;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Model;

/// <summary>Whatever a rule says, it is read as it was written, in a supplement and on a page.</summary>
public class RuleTextPropertyTests
{
    private static readonly string[] Names = ["a", "b1", "_c", "required", "with", "at", "least", "one", "of", "contiguous", "startOffset"];

    private static readonly string[] Pieces =
        ["x", "é", "😀", " ", "  ", ",", "\"", "\\", "`", "``", "|", "\\|", "\n", "\t", "1080p", "16:9", "is", "\u202E", "\u2028", "<b>", "*", "_", "[a](b)", "&amp;", "~", "\0"];

    private static Gen<ModelRule> Rule =>
        from name in Gen.Elements(Names)
        from other in Gen.Elements(Names)
        from more in Gen.ArrayOf(Gen.Elements(Names), 3)
        from pieces in Gen.ListOf(Gen.Elements(Pieces), 4)
        from value in Gen.Elements("", "a", "4.5", "true", string.Concat(pieces))
        from number in Gen.Elements(0m, -1.5m, 600m, 0.000001m)
        from comparison in Gen.Elements(RelationOperator.AtMost, RelationOperator.LessThan, RelationOperator.AtLeast, RelationOperator.GreaterThan)
        from rule in Gen.Elements<ModelRule>(
            new RequiredWith(name, other),
            new RequiredWithout(name, other),
            new RequiredWhen(name, other, [value]),
            new RequiredWhen(name, other, ["a", value, "b"]),
            new Excludes(name, other),
            new AtMostOne(more.ToEquatableArray()),
            new AtLeastOne([name, other]),
            new Contiguous(name, other, more[0]),
            new Relation([new(name), new(other, more[0])], comparison, [new(null, null, number), new(more[1])]))
        select rule;

    [Fact]
    public void ARuleIsReadAsItWasWritten() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(Rule.ToArbitrary(), rule =>
        RuleParser.TryParse(RuleText.Of(rule), out var read) && rule.Equals(read)));

    [Fact]
    public void ACodeSpanOfAPageCarriesIt() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Rule.ToArbitrary(), rule =>
        SectionReader.ReadModel($"## T\n\n**Model ID:** `model_t`\n\n**Rules:**\n\n- `{RuleText.Of(rule)}`\n", PageKind.Supplement)!.Rules is [var read] && rule.Equals(read)));
}
