using Sonilo.Codegen.Templates.Contract;

namespace Sonilo.Codegen.Templates.Tests.BuiltIn;

/// <summary>What the built-in templates make is what the compilers of their languages take, at their strictest.</summary>
public sealed class BuiltInCompilerTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sonilo-templates-");

    public void Dispose() => folder.Delete(recursive: true);

    [NodeFact]
    public void TypeScriptCompilesStrictly() => CompileTypeScript([.. Pages.BundledModels, Models.Full]);

    [NodeFact(corpus: true)]
    public void TypeScriptOfTheVendorsPagesCompilesStrictly() => CompileTypeScript(Pages.CorpusModels);

    // A wrong request must not compile: types that accept anything would pass the test above.
    [NodeFact]
    public void TypeScriptRefusesAWrongRequest()
    {
        Write("models.ts", BuiltInTemplates.Render(BuiltInTemplates.TypeScript, [Models.Full]));
        var file = Write("use.ts", """
            import { type AcmeTune15Request, AcmeTune15RequestRules, isValid } from "./models";
            const fine: AcmeTune15Request = { prompt: "a", video: "asset_1", style: "-Z", class: ["a"], duration: null };
            // @ts-expect-error a style that the page does not list
            const style: AcmeTune15Request = { prompt: "a", video: "asset_1", style: "loud" };
            // @ts-expect-error a required parameter is missing
            const missing: AcmeTune15Request = { prompt: "a" };
            // @ts-expect-error an item that the page does not list
            const item: AcmeTune15Request = { prompt: "a", video: "asset_1", class: ["b"] };
            export const all: boolean[] = [fine, style, missing, item].map((request: unknown) => isValid(AcmeTune15RequestRules, request) && request.prompt.length > 0);
            """);

        Compilers.Compile("typescript/bin/tsc", [.. TypeScriptOptions, "--noEmit", file]);
    }

    [NodeFact]
    public void PythonPassesTheTypeChecker()
    {
        Write("models.py", BuiltInTemplates.Render(BuiltInTemplates.Python, [.. Pages.BundledModels, Models.Full]));
        Write("use.py", """
            from models import Violation, validate
            from models import SoniloV11TextToMusicRequest as Request

            fine: list[Violation] = validate(Request("lo-fi", duration=30, num_samples=2))
            wrong = Request(3)  # pyright: ignore[reportArgumentType]
            """);

        CheckPython();
    }

    [NodeFact(corpus: true)]
    public void PythonOfTheVendorsPagesPassesTheTypeChecker()
    {
        Write("models.py", BuiltInTemplates.Render(BuiltInTemplates.Python, Pages.CorpusModels));

        CheckPython();
    }

    private void CompileTypeScript(IEnumerable<TemplateModel> models)
    {
        var file = Write("models.ts", BuiltInTemplates.Render(BuiltInTemplates.TypeScript, models));

        Compilers.Compile("typescript/bin/tsc", [.. TypeScriptOptions, "--noEmit", file]);
    }

    private void CheckPython()
    {
        Write("pyrightconfig.json", """{ "typeCheckingMode": "strict", "pythonVersion": "3.9", "reportUnnecessaryTypeIgnoreComment": "error" }""");

        Compilers.Compile("pyright/index.js", "-p", folder.FullName);
    }

    private static readonly string[] TypeScriptOptions =
    [
        "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--noImplicitReturns", "--noUnusedLocals", "--noUnusedParameters",
        "--target", "es2022", "--module", "es2022", "--moduleResolution", "bundler",
    ];

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
