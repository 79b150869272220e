using System.Text.RegularExpressions;
using Sonilo.Codegen.Tests.Analyzers;
using Sonilo.Codegen.Tests.Generator;

namespace Sonilo.Codegen.Tests.Templating;

/// <summary>The example of a template's help page has the problem, and the remedy has not.</summary>
public partial class TemplateHelpPagesTests
{
    private static readonly Page Acme = Page.Of(Page.Section("acme-a", "prompt | string | Yes", "duration | number | No | `90` | 1 | 600"));

    [Theory]
    [InlineData("SON3001")]
    [InlineData("SON3002")]
    [InlineData("SON3003")]
    [InlineData("SON3004")]
    [InlineData("SON3005")]
    [InlineData("SON3006")]
    public void TheExampleHasTheProblemAndTheRemedyHasNot(string id)
    {
        var blocks = Blocks().Matches(Repository.Read($"src/Sonilo.Codegen/Diagnostics/{id}.md")).Select(block => block.Groups[1].Value).ToList();

        Assert.Equal(2, blocks.Count);
        Assert.Equal([id], IdsOf(blocks[0]));
        Assert.Empty(IdsOf(blocks[1]));
    }

    private static IEnumerable<string> IdsOf(string template) =>
        new Project(Acme, Page.Template("Example.sbn-cs", template), Page.Template("_part.sbn-cs", "// part")).Run().Ids;

    [GeneratedRegex(@"^```scriban\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
