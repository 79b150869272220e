using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingSeveritiesTests
{
    // What the vendor's pages were seen to have must not warn anybody who cannot change them.
    [Theory]
    [InlineData("| `p` | string | No | `x` | - | - | `a`, `b` | - |")]
    [InlineData("| `p` | string | Yes | `None` | - | - | - | - |")]
    [InlineData("| `p` | number | No | `None` | 0 | 1 | - | - |")]
    [InlineData("| `p` | number | No | `Not set` | - | - | - | - |")]
    [InlineData("| `p` | number | No | `5` | - | - | `5`, `10`, `15` | - |")]
    [InlineData("| `p` | string\\_array | No | `a, b` | - | - | `a`, `b` | - |")]
    [InlineData("| `p` | string\\_array | No | `a, b` | - | - | - | - |")]
    [InlineData("| `p` | file\\_array | No | “ | - | - | - | - |")]
    [InlineData("| `p` | file\\_array | No | `` | - | - | - | - |")]
    [InlineData("| `p` | string | No | - | - | - | “, `en`, `de` | - |")]
    [InlineData("| `p` | string | No | - | - | - | `Z`, `-Z` | - |")]
    [InlineData("| `p` | number\\_array | No | - | -100 | 4294967295 | - | - |")]
    [InlineData("| `p` | boolean | No | `None` | - | - | - | - |")]
    [InlineData("| `p` | file | No | `Not set` | - | - | - | - |")]
    [InlineData("| `p` | model\\_array | No | “ | 0 | 3 | `a` | - |")]
    public void WhatThePublishedPagesHaveIsInformationAtMost(string row) =>
        Assert.All(
            PageReader.Read("", Pages.Page(row)).Problems,
            problem => Assert.Equal(ProblemSeverity.Info, problem.Descriptor.Severity));

    [Fact]
    public void AModelMayLackItsDescriptionAndItsAddress() =>
        Assert.Empty(PageReader.Read("", Pages.Page("| `p` | string | No | - | - | - | - | - |")
            .Replace("Makes a tune.\n\n", "", StringComparison.Ordinal)
            .Replace("<https://example.com/model_acme-tune>", "", StringComparison.Ordinal)).Problems);
}
