using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Escaping;

namespace Sonilo.Codegen.Templates.Tests.BuiltIn;

/// <summary>
/// Whatever a page says, every built-in template makes what it would make of plain words, as far as the language is concerned: the same
/// syntax, and not a token more.
/// </summary>
public sealed class HostileBuiltInTests : IDisposable
{
    private const int PairCount = 150;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sonilo-hostile-");

    public void Dispose() => folder.Delete(recursive: true);

    [NodeFact]
    public void PagesAreInertInTypeScript() => Compilers.Script("shape.mjs", Pairs(BuiltInTemplates.TypeScript));

    [PythonFact]
    public void PagesAreInertInPython() => Compilers.PythonScript("shape.py", Pairs(BuiltInTemplates.Python));

    [Fact]
    public void PagesAreInertInMarkdown()
    {
        var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
        ForAll(BuiltInTemplates.Markdown, (hostile, benign) => Assert.Empty(Nodes(hostile).Except(Nodes(benign))));

        // Numbered, so that one more of a kind is another. One less is none of a page's making: nobody can emphasise what cannot be seen.
        IEnumerable<string> Nodes(string text) => Markdown.Parse(text, pipeline).Descendants()
            .Where(node => node is not (LiteralInline or HtmlEntityInline or ContainerInline { Parent: null }))
            .Select(node => node is LinkInline link ? "link to " + link.Url![..Math.Min(20, link.Url!.Length)] : node.GetType().Name)
            .GroupBy(name => name).SelectMany(same => same.Select((name, index) => $"{name} {index}"));
    }

    [Fact]
    public void PagesAreInertInHttp() => ForAll(BuiltInTemplates.Http, (hostile, benign) => Assert.Equal(Requests(benign), Requests(hostile)));

    private static string Requests(string text) => string.Join('\n', HttpFile.Read(text, new Dictionary<string, string>())
        .Select(call => $"{call.Method} {call.Address} {string.Join('|', call.Headers)} {(call.Body.Length == 0 ? "" : string.Join(',', JsonNode.Parse(call.Body)!.AsObject().Select(field => field.Value!.GetValueKind())))}"));

    // What is shown is what the page says: escaping that eats text would be inert, too.
    [Fact]
    public void MarkdownShowsWhatThePageSays() => Prop.ForAll(HostileText.Any.ToArbitrary(), text =>
    {
        var model = Models.Of(new Model.ModelSpec { Id = "model_acme", Name = text })[0];
        var markdown = Rendered.Text("{{ model.name }}", model, OutputLanguage.Markdown);
        return Markdown.ToPlainText(markdown).Trim().Replace('\n', ' ') == Emission.OneLine.Of(text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static void ForAll(string template, Action<string, string> check) => Prop.ForAll(HostileModels.Pair.ToArbitrary(), pair =>
        check(BuiltInTemplates.Render(template, [pair.Hostile]), BuiltInTemplates.Render(template, [pair.Benign]))).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private string Pairs(string template)
    {
        var pairs = new JsonArray();
        foreach (var (hostile, benign) in HostileModels.Pair.Sample(100, PairCount))
        {
            pairs.Add(new JsonObject { ["hostile"] = BuiltInTemplates.Render(template, [hostile]), ["benign"] = BuiltInTemplates.Render(template, [benign]) });
        }

        var file = Path.Combine(folder.FullName, "pairs.json");
        File.WriteAllText(file, pairs.ToJsonString());
        return file;
    }
}
