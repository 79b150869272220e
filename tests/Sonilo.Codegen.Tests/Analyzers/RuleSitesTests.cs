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
