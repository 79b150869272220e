namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>Rules between values, where a request or an item is made.</summary>
public class RuleSitesTests
{
    [Theory]
    [InlineData("new SceneRequest { Prompt = \"rain\", {|SON2010:Segments = [new() { Text = \"a\" }]|} }")]
    [InlineData("new SceneRequest { Segments = new[] { new SceneSegment { Text = \"a\" } }, {|SON2010:Prompt = text|} }")]
    [InlineData("new SceneRequest { Prompt = \"rain\", Last = asset, First = asset }")]
    [InlineData("new SceneRequest { Prompt = \"rain\", {|SON2011:Last = asset|} }")]
    [InlineData("new SceneRequest { Prompt = \"rain\", First = null, {|SON2011:Last = AssetInput.FromAsset(\"a\")|} }")]
    [InlineData("{|SON2011:new SceneRequest()|}")]
    [InlineData("{|SON2011:new SceneRequest { Loop = true }|}")]
    [InlineData("{|SON2011:new SceneRequest { Prompt = null, Segments = default }|}")]
    [InlineData("new SceneRequest { Prompt = \"rain\", {|SON2011:Mode = \"precise\"|} }")]
    [InlineData("new SceneRequest { Prompt = \"rain\", {|SON2011:Mode = \"a, b\"|}, Strength = null }")]
    [InlineData("new SceneRequest { Prompt = \"rain\", {|SON2011:Takes = 4|} }")]
    [InlineData("new SceneRequest { Prompt = \"rain\", First = asset, {|SON2010:References = [asset]|} }")]
    [InlineData("new SceneRequest { Prompt = \"rain\", First = asset, {|SON2010:Loop = flag|} }")]
    [InlineData("new SceneRequest { Segments = [{|SON2011:new() { End = 5 }|}] }")]
    [InlineData("new SceneRequest { Segments = [new() { Mood = \"calm\", End = {|SON2001:601|} }] }")]
    public Task ABrokenRuleIsReported(string creation) => CallSite.VerifyAsync($"_ = {creation};".Replace("_ = new SceneRequest { Segments", "SceneRequest made = new SceneRequest { Segments", StringComparison.Ordinal));

    [Theory]
    [InlineData("new SceneRequest { Prompt = \"rain\" }")]
    [InlineData("new SceneRequest { Prompt = flag ? \"rain\" : null, Segments = [] }")]
    [InlineData("new SceneRequest { Prompt = null, Segments = [] }")]
    [InlineData("new SceneRequest { Prompt = \"rain\", Mode = \"fast\", Takes = 2 }")]
    [InlineData("new SceneRequest { Prompt = \"rain\", Mode = \"precise\", Strength = length }")]
    [InlineData("new SceneRequest { Prompt = \"rain\", Mode = text }")]
    [InlineData("new SceneRequest { Prompt = \"rain\", First = Maybe(), Last = asset }")]
    [InlineData("new SceneRequest { Prompt = \"rain\", First = asset, References = MaybeMany() }")]
    [InlineData("new SceneRequest { Last = asset } with { Prompt = \"rain\", First = asset }")]
    [InlineData("new LooseRequest()")]
    public Task WhatIsNotCertainIsNot(string creation) => CallSite.VerifyFileAsync($$"""
        #nullable enable
        static class Caller
        {
            static AssetInput? Maybe() => null;
            static IReadOnlyList<AssetInput>? MaybeMany() => null;
            static void Call(AssetInput asset, bool flag, double? length, string text)
            {
                _ = {{creation}};
            }
        }
        """);

    [Theory]
    [InlineData("var template = new SceneRequest { Prompt = \"rain\", Last = asset };", "template with { First = asset }")]
    [InlineData("var template = new SceneRequest();", "template with { Loop = true, Prompt = \"rain\" }")]
    [InlineData("var template = flag ? new SceneRequest() : null!;", "template! with { Prompt = \"rain\" }")]
    [InlineData("var template = new SceneRequest();", "template with { Loop = true } with { Prompt = \"rain\" }")]
    [InlineData("var template = new SceneRequest { Prompt = \"rain\", Segments = [] };", "template with { Prompt = null }")]
    [InlineData("SceneRequest template; template = new SceneRequest();", "template with { Prompt = \"rain\" }")]
    [InlineData("SceneRequest Template() => new() { Prompt = \"rain\", Last = asset };", "Template() with { First = asset }")]
    [InlineData("SceneRequest Template() { return new() { Prompt = \"rain\", Last = asset }; }", "Template() with { First = asset }")]
    [InlineData("", "Shared.Field with { First = asset }; _ = Shared.Property with { First = asset }; _ = Shared.Method() with { First = asset }")]
    [InlineData("", "(new SceneRequest { Prompt = \"rain\", Segments = [] } with { Prompt = null })")]
    public Task ATemplateNeedNotKeepARuleAboutWhatIsSetLater(string template, string made) => CallSite.VerifyFileAsync(Templates(template, made,
        made.StartsWith("Shared", StringComparison.Ordinal) ? "Last = Asset" : "Loop = true"));

    [Theory]
    [InlineData("var template = new SceneRequest { Prompt = \"rain\", {|SON2011:Last = asset|} };", "template with { Takes = 2 }")]
    [InlineData("var template = {|SON2011:new SceneRequest()|};", "template")]
    [InlineData("var template = {|SON2011:new SceneRequest()|};", "other with { Prompt = \"rain\" }")]
    [InlineData("var template = new SceneRequest { Prompt = \"rain\", {|SON2010:Segments = []|} };", "template with { Loop = true }")]
    [InlineData("", "new SceneRequest { Prompt = \"rain\", {|SON2011:Last = asset|} } with { Takes = 2 }")]
    public Task WhatIsNotSetLaterIsReported(string template, string made) => CallSite.VerifyFileAsync(Templates(template, made, "Loop = true"));

    private static string Templates(string template, string made, string shared) => $$"""
        #nullable enable
        static class Shared
        {
            static readonly AssetInput Asset = AssetInput.FromAsset("asset_1");
            public static readonly SceneRequest Field = new() { Prompt = "rain", {{shared}} };
            public static SceneRequest Property { get; } = new() { Prompt = "rain", {{shared}} };
            public static SceneRequest Method() => new() { Prompt = "rain", {{shared}} };
        }
        static class Caller
        {
            static void Other() { var template = new SceneRequest { Prompt = "rain" }; _ = template with { Loop = true }; }
            static void Call(AssetInput asset, bool flag, SceneRequest other)
            {
                {{template}}
                _ = {{made}};
            }
        }
        """;

    [Theory]
    [InlineData("StartOffset = {|SON2008:15|}")]
    [InlineData("StartOffset = {|SON2008:0.5|}")]
    [InlineData("Gain = {|SON2008:0.25|}")]
    [InlineData("Odd = {|SON2008:4|}")]
    [InlineData("Marks = [0.5, {|SON2007:0.7|}]")]
    [InlineData("Prompt = {|SON2009:\"ab\"|}")]
    [InlineData("Prompt = {|SON2009:\"abcdefghijk\"|}")]
    [InlineData("Prompt = {|SON2009:\"\"|}")]
    [InlineData("StartOffset = 30")]
    [InlineData("StartOffset = {|SON2001:40|}")]
    [InlineData("Gain = 0.1 + 0.2")]
    [InlineData("Gain = -1")]
    [InlineData("Odd = 3")]
    [InlineData("Marks = [0.5, -1]")]
    [InlineData("Prompt = \"abc\"")]
    [InlineData("Prompt = \"abcdefghij\"")]
    public Task StepsAndLengths(string member) =>
        CallSite.VerifyAsync($"_ = new SceneRequest {{ {member}{(member.StartsWith("Prompt", StringComparison.Ordinal) ? "" : ", Prompt = \"rain\"")} }};");
}
