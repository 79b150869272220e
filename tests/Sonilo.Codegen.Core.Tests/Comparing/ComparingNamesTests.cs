using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Core.Tests.Reading;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Core.Tests.Comparing;

/// <summary>Names that collide in C# are numbered: what comes, goes or moves can rename what stays.</summary>
public class ComparingNamesTests
{
    private const string List = "| `style` | string | No | - | - | - | {0} | - |";

    [Fact]
    public void AValueThatGoesGivesItsNameToAnother() => Assert.Equal(
        ["AllowedValueDropped SourceBreaking: a b → -", "NameChanged SourceBreaking: a-b (AB2) → a-b (AB)"],
        Versions.OfRows(Values("`a b`, `a-b`, `c`"), Values("`a-b`, `c`")));

    [Fact]
    public void AValueThatComesTakesTheNameOfAnother() => Assert.Equal(
        ["AllowedValueAdded Compatible: - → a b", "NameChanged SourceBreaking: a-b (AB) → a-b (AB2)"],
        Versions.OfRows(Values("`a-b`"), Values("`a b`, `a-b`")));

    [Fact]
    public void ValuesThatChangePlacesChangeNames() => Assert.Equal(
        ["AllowedValuesReordered DocumentationOnly: x, X → X, x", "NameChanged SourceBreaking: X (X2) → X (X)", "NameChanged SourceBreaking: x (X) → x (X2)"],
        Versions.OfRows(Values("`x`, `X`"), Values("`X`, `x`")));

    [Fact]
    public void AValueThatComesLastRenamesNothing() => Assert.Equal(
        ["AllowedValueAdded Compatible: - → a b"], Versions.OfRows(Values("`a-b`"), Values("`a-b`, `a b`")));

    [Fact]
    public void AParameterThatComesFirstTakesTheNameOfAnother() => Assert.Equal(
        ["ParameterAdded Compatible: - → boolean", "NameChanged SourceBreaking: NumSamples → NumSamples2"],
        Versions.Of(
            Pages.Page("| `numSamples` | number | Yes | - | - | - | - | - |"),
            Pages.Page("| `num_samples` | boolean | No | - | - | - | - | - |", "| `numSamples` | number | Yes | - | - | - | - | - |")));

    [Fact]
    public void AModelThatComesTakesTheNameOfAnother()
    {
        var page = Pages.Page(Values("`a`"));
        var more = page + Pages.Section(Values("`a`")).Replace("model_acme-tune", "model_acme-Tune", StringComparison.Ordinal);

        var shown = Versions.Of(page, more);

        Assert.Equal(["ModelAdded Compatible: - → Tune", "NameChanged SourceBreaking: AcmeTuneRequest → AcmeTune2Request"], shown);
    }

    [Fact]
    public void AModelWithoutTypesOfItsOwnIsRenamedToo()
    {
        const string Row = "| `prompt` | string | No | - | - | - | - | - |";
        var page = Pages.Page(Row);
        var more = page + Pages.Section(Row).Replace("model_acme-tune", "model_acme-Tune", StringComparison.Ordinal);

        Assert.Equal(["ModelAdded Compatible: - → Tune", "NameChanged SourceBreaking: AcmeTuneRequest → AcmeTune2Request"], Versions.Of(page, more));
    }

    [Fact]
    public void AModelThatComesTakesTheNameOfATypeOfValues()
    {
        var page = Pages.Page(Values("`a`").Replace("`style`", "`styleRequest`", StringComparison.Ordinal));
        var more = page + Pages.Section(Values("`a`")).Replace("model_acme-tune", "model_acme-tune-style", StringComparison.Ordinal);

        Assert.Equal(
            ["NameChanged SourceBreaking: AcmeTuneStyleRequest → AcmeTuneStyleRequest2", "ModelAdded Compatible: - → Tune"], Versions.Of(page, more));
    }

    [Fact]
    public void ManyParametersAndValuesAreCompared()
    {
        // Work for seconds, and for minutes if each were compared with each.
        const int Count = 40_000;
        var values = Enumerable.Range(0, Count).Select(index => "v" + index).ToList();
        var parameters = values.Select(value => new ParameterSpec { Name = value, Type = ParameterType.Boolean });
        var listed = new ParameterSpec
        {
            Name = "listed", Type = ParameterType.StringArray, AllowedValues = values.ToEquatableArray(), Default = new DefaultValue(values.AsEnumerable().Reverse().ToEquatableArray(), true),
        };
        var model = new ModelSpec { Id = "model_acme", Name = "Acme", Parameters = parameters.Append(listed).ToEquatableArray() };
        var other = model with { Parameters = model.Parameters.Reverse().Select(Changed).ToEquatableArray() };

        var comparison = PageComparer.Compare(Page(model), Page(other));

        Assert.Equal(Count + 1, comparison.Count(ChangeImpact.Compatible) + comparison.Count(ChangeImpact.SourceBreaking));
    }

    private static ParameterSpec Changed(ParameterSpec parameter) => parameter.Type == ParameterType.Boolean
        ? parameter with { Type = ParameterType.File }
        : parameter with { AllowedValues = parameter.AllowedValues.Append("more").ToEquatableArray() };

    private static ModelPage Page(ModelSpec model) => new("page.md", new PageHead(null, null), [model]);

    private static string Values(string values) => List.Replace("{0}", values, StringComparison.Ordinal);
}
