namespace Sonilo.Codegen.Templates.Tests.BuiltIn;

/// <summary>What the built-in templates make is reviewed like source.</summary>
public class BuiltInSnapshotTests
{
    [Theory]
    [InlineData(BuiltInTemplates.TypeScript, "BuiltIn.TypeScript.ts")]
    [InlineData(BuiltInTemplates.Python, "BuiltIn.Python.py")]
    [InlineData(BuiltInTemplates.Markdown, "BuiltIn.Markdown.md")]
    [InlineData(BuiltInTemplates.Http, "BuiltIn.Http.http")]
    public void TheOutputIsWhatWasAgreedTo(string template, string snapshot) => Snapshot.Verify(BuiltInTemplates.Render(template, [Models.Full]), snapshot);
}
