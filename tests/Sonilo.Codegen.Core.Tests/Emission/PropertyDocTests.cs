using Sonilo.Codegen.Core.Tests.Reading;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Core.Tests.Emission;

/// <summary>Editors show the summary while a name is typed: it has to have the limits and the default.</summary>
public class PropertyDocTests
{
    [Theory]
    [InlineData("| `p` | number | No | `90` | 1 | 600 | - | How long. |", "How long. 1 to 600, default 90.")]
    [InlineData("| `p` | number | No | `90` | 1 | 600 | - | How long |", "How long. 1 to 600, default 90.")]
    [InlineData("| `p` | number | No | `90` | 1 | 600 | - | - |", "The parameter <c>p</c>. 1 to 600, default 90.")]
    [InlineData("| `p` | number | No | - | 0.5 | - | - | Speed! |", "Speed! At least 0.5.")]
    [InlineData("| `p` | number | No | - | - | 2 | - | Speed. |", "Speed. At most 2.")]
    [InlineData("| `p` | number | No | `1` | - | - | - | Such as “slow.” |", "Such as “slow.” Default 1.")]
    [InlineData("| `p` | number | No | `1` | - | - | - | Such as 'slow' |", "Such as 'slow'. Default 1.")]
    [InlineData("| `p` | number | No | `1` | - | - | - | &nbsp;Speed.&nbsp; |", "Speed. Default 1.")]
    [InlineData("| `p` | number\\_array | No | “ | 0 | 1 | - | Weights. |", "Weights. Each 0 to 1, empty by default.")]
    [InlineData("| `p` | number | No | `2` | - | - | `1`, `2`, `4` | Takes. |", "Takes. One of 1, 2, 4, default 2.")]
    [InlineData("| `p` | boolean | No | `true` | - | - | - | Loop. |", "Loop. Default true.")]
    [InlineData("| `p` | string | No | `a < b` | - | - | - | Text. |", "Text. Default <c>a &lt; b</c>.")]
    [InlineData("| `p` | string | No | “ | - | - | - | Text. |", "Text. Empty by default.")]
    [InlineData("| `p` | string | No | - | - | - | - | Text |", "Text")]
    public void TheSummaryHasTheLimitsAndTheDefault(string row, string summary) =>
        Assert.Contains($"        /// <summary>{summary}</summary>\n", Code(Pages.Parameter(row)), StringComparison.Ordinal);

    [Fact]
    public void WhatASupplementAddsIsInTheSummaryToo()
    {
        var length = new ParameterSpec { Name = "length", Type = ParameterType.Number, Minimum = 1, Maximum = 600, Default = DefaultValue.Of("90"), Unit = "seconds" };
        var text = new ParameterSpec { Name = "lyrics", Type = ParameterType.String, MaxLength = 200 };

        Assert.Contains("/// <summary>The parameter <c>length</c>. 1 to 600 seconds, default 90.</summary>\n", Code(length), StringComparison.Ordinal);
        Assert.Contains("/// <summary>The parameter <c>lyrics</c>. At most 200 characters.</summary>\n", Code(text), StringComparison.Ordinal);
    }

    [Fact]
    public void ALongListOfNumbersIsInTheRemarks()
    {
        var values = Enumerable.Range(1, 13).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToEquatableArray();
        var code = Code(new ParameterSpec { Name = "p", Type = ParameterType.Number, AllowedValues = values });

        Assert.Contains("/// <summary>The parameter <c>p</c>.</summary>\n", code, StringComparison.Ordinal);
        Assert.Contains("/// <remarks>Optional. One of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13.</remarks>\n", code, StringComparison.Ordinal);
    }

    private static string Code(ParameterSpec parameter) => RequestTemplate.Render(
        ModelNames.Of([new PublishedModel(new ModelSpec { Id = "model_acme", Name = "Acme", Parameters = [parameter] }, "acme.md")])[0], CodeTarget.Newest);
}
