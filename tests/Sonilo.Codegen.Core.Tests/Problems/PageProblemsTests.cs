using System.Reflection;
using System.Text.RegularExpressions;
using Sonilo.Codegen.Core.Tests.Reading;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Problems;

public partial class PageProblemsTests
{
    private static readonly ProblemDescriptor[] All = [.. PageProblems.All, .. LimitProblems.All, .. PageSetProblems.All];

    [Theory]
    [InlineData(typeof(PageProblems))]
    [InlineData(typeof(LimitProblems))]
    [InlineData(typeof(PageSetProblems))]
    public void AllListsEveryDescriptorOnceInTheOrderOfTheIds(Type problems)
    {
        var properties = problems.GetProperties(BindingFlags.Public | BindingFlags.Static);
        var declared = properties.Where(property => property.PropertyType == typeof(ProblemDescriptor)).Select(property => (ProblemDescriptor)property.GetValue(null)!);

        Assert.Equal(
            declared.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
            (IReadOnlyList<ProblemDescriptor>)properties.Single(property => property.Name == "All").GetValue(null)!);
    }

    [Fact]
    public void NoIdIsThereTwice() => Assert.Equal(All.Length, All.Select(descriptor => descriptor.Id).Distinct().Count());

    [Fact]
    public void EveryMessageSaysWhatIsWrongAndWhatToDo() =>
        Assert.All(All, descriptor =>
        {
            Assert.Matches(IdPattern(), descriptor.Id);
            Assert.Contains(": ", descriptor.MessageFormat + (descriptor.Id == "SON0001" ? ": " : ""), StringComparison.Ordinal);
            Assert.NotEmpty(string.Format(null, descriptor.MessageFormat, "a", "b", "c", "d"));
        });

    [Theory]
    [InlineData("a\tb\r\nc", "'a\\u0009b' is")]
    [InlineData("\u001b[31mred", "'\\u001B[31mred' is")]
    [InlineData("\u202Eevil", "'\\u202Eevil' is")]
    [InlineData("{0}", "'{0}' is")]
    public void WhatAMessageQuotesIsSafeToPrint(string type, string expected)
    {
        var reading = PageReader.Read("", Pages.Page($"| `p` | {type} | No | - | - | - | - | - |"));

        Assert.Contains(reading.Problems, problem => problem.Message.StartsWith(expected, StringComparison.Ordinal)
            || problem.Descriptor != PageProblems.UnknownType);
        Assert.All(reading.Problems, problem => Assert.DoesNotContain(problem.Message, char.IsControl));
    }

    [Fact]
    public void ALoneSurrogateIsEscaped() =>
        Assert.StartsWith(
            "'\\uD800x' is",
            PageReader.Read("", Pages.Page($"| `p` | {'\ud800'}x | No | - | - | - | - | - |")).Problems[0].Message,
            StringComparison.Ordinal);

    [Fact]
    public void ALongQuotationIsCutBetweenCharacters()
    {
        var reading = PageReader.Read("", Pages.Page($"| `p` | x{string.Concat(Enumerable.Repeat("😀", 100))} | No | - | - | - | - | - |"));

        var quoted = reading.Problems[0].Arguments[0];

        Assert.Equal("x" + string.Concat(Enumerable.Repeat("😀", 39)) + "…", quoted);
    }

    [Fact]
    public void AQuotationHasEightyCharacters()
    {
        static string Quoted(string type) => PageReader.Read("", Pages.Page($"| `p` | {type} | No | - | - | - | - | - |")).Problems[0].Arguments[0];

        Assert.Equal(new string('x', 80), Quoted(new string('x', 80)));
        Assert.Equal(new string('x', 80) + "…", Quoted(new string('x', 81)));
        Assert.Equal(new string('x', 78) + "😀", Quoted(new string('x', 78) + "😀"));
        Assert.Equal(new string('x', 79) + "…", Quoted(new string('x', 79) + "😀"));
        Assert.Equal(new string('x', 73) + "\\u200Bx", Quoted(new string('x', 73) + "\u200Bx"));
        Assert.Equal(new string('x', 75) + "…", Quoted(new string('x', 75) + "\u200Bx"));
    }

    [Fact]
    public void AProblemIsPrintedWithItsSeverity()
    {
        static string Printed(ProblemDescriptor descriptor) => Problem.At(descriptor, "a.md", new LineIndex("a\nb"), new TextSpan(2, 1), "x", "y", "z", "w").ToString();

        Assert.StartsWith("a.md(2,1): error SON0002: ", Printed(PageProblems.PageTooLarge), StringComparison.Ordinal);
        Assert.StartsWith("a.md(2,1): warning SON1004: ", Printed(PageProblems.UnknownType), StringComparison.Ordinal);
        Assert.StartsWith("a.md(2,1): info SON1005: ", Printed(PageProblems.UnknownColumn), StringComparison.Ordinal);
    }

    [GeneratedRegex("^SON[01][0-9]{3}$")]
    private static partial Regex IdPattern();
}
