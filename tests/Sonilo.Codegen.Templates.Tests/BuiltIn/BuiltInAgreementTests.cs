using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Sonilo.Cli.Tests;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Templates.Contract;

namespace Sonilo.Codegen.Templates.Tests.BuiltIn;

/// <summary>The validators in TypeScript and Python say of random requests what the generated C# says: of random models, and of the pages on which all others agree.</summary>
/// <remarks>
/// Without exception for what a request says by itself. What a file is, and how long it plays, is known to none of the two: it is not in the request, and rules about it,
/// which C# and the emulator check once they have the file, are left out of what is exported.
/// </remarks>
public sealed class BuiltInAgreementTests : IDisposable
{
    private const int ModelCount = 40;
    private const int RequestsOfAModel = 60;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sonilo-agreement-");

    public void Dispose() => folder.Delete(recursive: true);

    [NodeFact]
    public void TypeScriptAgrees()
    {
        var (models, cases) = Cases();
        var source = Write("models.ts", BuiltInTemplates.Render(BuiltInTemplates.TypeScript, models));
        Compilers.Compile("typescript/bin/tsc", "--strict", "--target", "es2022", "--module", "es2022", "--moduleResolution", "bundler", source);
        File.Move(Path.ChangeExtension(source, ".js"), Path.ChangeExtension(source, ".mjs"));

        Compilers.Script("agree.mjs", Path.ChangeExtension(source, ".mjs"), cases);
    }

    [PythonFact]
    public void PythonAgrees()
    {
        var (models, cases) = Cases();

        Compilers.PythonScript("agree.py", Write("models.py", BuiltInTemplates.Render(BuiltInTemplates.Python, models)), cases);
    }

    // Both outcomes must be common, or agreeing would prove nothing.
    [Fact]
    public void TheRequestsAreValidAndInvalid()
    {
        var (_, cases) = Cases();
        var valid = JsonNode.Parse(File.ReadAllText(cases))!.AsArray().Count(item => (bool)item!["valid"]!);

        Assert.InRange(valid, ModelCount * RequestsOfAModel / 20, ModelCount * RequestsOfAModel * 19 / 20);
    }

    private (IReadOnlyList<TemplateModel> Models, string Cases) Cases()
    {
        var size = 100;
        var specifications = Enumerable.Range(0, ModelCount).Select(number => RandomModels.Model(number).Sample(size, 1)[0]).ToArray();
        IReadOnlyList<TemplateModel> shared = [.. new[] { RulePages.Everywhere, RulePages.InSchemas, RulePages.InCode }.SelectMany(static (page, index) => Models.Read(page.Replace("model_acme", $"model_rules-{index}", StringComparison.Ordinal)))];
        IReadOnlyList<TemplateModel> models = [.. Models.Of(specifications), Models.Full, .. shared];
        var validators = new GeneratedValidators(models);
        var cases = new JsonArray();
        foreach (var model in models)
        {
            foreach (var request in shared.Contains(model) ? RulePages.Requests(model.Model.Model).Select(static request => request.ToJsonString()) : RandomModels.Request(model.Model.Model).Sample(size, RequestsOfAModel))
            {
                cases.Add(new JsonObject
                {
                    ["model"] = model.Model.RequestType,
                    ["request"] = JsonNode.Parse(request),
                    ["valid"] = validators.Accepts(model, request),
                });
            }
        }

        return (models, Write(string.Create(CultureInfo.InvariantCulture, $"cases{cases.Count}.json"), cases.ToJsonString()));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
