using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingTypesTests
{
    [Theory]
    [InlineData("string", ParameterType.String)]
    [InlineData("select", ParameterType.String)]
    [InlineData("number", ParameterType.Number)]
    [InlineData("text", ParameterType.String)]
    [InlineData("integer", ParameterType.Integer)]
    [InlineData("int", ParameterType.Integer)]
    [InlineData("float", ParameterType.Number)]
    [InlineData("double", ParameterType.Number)]
    [InlineData("bool", ParameterType.Boolean)]
    [InlineData("boolean", ParameterType.Boolean)]
    [InlineData("file", ParameterType.File)]
    [InlineData("model", ParameterType.Model)]
    [InlineData("file\\_array", ParameterType.FileArray)]
    [InlineData("inputs\\_array", ParameterType.InputsArray)]
    [InlineData("number\\_array", ParameterType.NumberArray)]
    [InlineData("model\\_array", ParameterType.ModelArray)]
    [InlineData("string\\_array", ParameterType.StringArray)]
    [InlineData("string_array", ParameterType.StringArray)]
    [InlineData("`number`", ParameterType.Number)]
    [InlineData("Number", ParameterType.Number)]
    public void EveryWordOfThePagesIsAType(string word, ParameterType type)
    {
        var parameter = Pages.Parameter($"| `p` | {word} | No | - | - | - | - | - |");

        Assert.Equal(type, parameter.Type);
        Assert.Equal(word.Replace("\\", "").Replace("`", ""), parameter.TypeText);
    }

    [Fact]
    public void AnUnknownTypeKeepsItsRowAndIsReported()
    {
        var page = Pages.Page("| `p` | color\\_map | Yes | `x` | - | - | - | Some text |");

        var problem = Pages.Only(page, PageProblems.UnknownType, "color\\_map");

        var parameter = PageReader.Read("", page).Page.Models[0].Parameters[0];
        Assert.Equal((ParameterType.Unknown, "color_map"), (parameter.Type, parameter.TypeText));
        Assert.StartsWith("'color_map' is not a known type", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingTypeIsReportedOnAPageAndNotInASupplement()
    {
        var page = Pages.Page("| `p` | - | No | - | - | - | - | - |");

        Pages.Only(page, PageProblems.UnknownType, "-");

        Assert.Empty(PageReader.Read("", page, PageKind.Supplement).Problems);
        Assert.Equal(ParameterType.Unspecified, Pages.Parameter("| `p` | - | No | - | - | - | - | - |").Type);
    }

    [Theory]
    [InlineData("Yes", true)]
    [InlineData("No", false)]
    [InlineData("yes", true)]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData("—", null)]
    [InlineData("`No`", false)]
    [InlineData("-", null)]
    [InlineData("", null)]
    [InlineData("maybe", null)]
    public void RequiredIsYesOrNoOrUnsaid(string cell, bool? expected) =>
        Assert.Equal(expected, Pages.Parameter($"| `p` | string | {cell} | - | - | - | - | - |").Required);

    [Fact]
    public void ARequiredCellThatSaysNeitherIsReported() =>
        Pages.Only(Pages.Page("| `p` | string | maybe | - | - | - | - | - |"), PageProblems.UnreadableRequired, "maybe");
}
