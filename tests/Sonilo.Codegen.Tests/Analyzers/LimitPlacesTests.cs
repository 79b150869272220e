namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>Everywhere that a value can stand.</summary>
public class LimitPlacesTests
{
    [Theory]
    [InlineData("_ = new TuneRequest(\"\u00e0\") { Duration = {|SON2001:601|} };")]
    [InlineData("_ = new TuneRequest { Prompt = {|SON2003:\"\"|}, Duration = {|SON2001:0|} };")]
    [InlineData("TuneRequest made = new(\"p\") { Duration = {|SON2001:601|} };")]
    [InlineData("TuneRequest made = new({|SON2003:\" \"|});")]
    [InlineData("_ = new List<TuneRequest> { new({|SON2003:\"\"|}), new(\"p\") { NumSamples = {|SON2001:4|} } };")]
    [InlineData("_ = tune with { Duration = {|SON2001:601|}, NumSamples = {|SON2001:0|} };")]
    [InlineData("_ = new TuneRequest(\"p\") with { Duration = {|SON2001:601|} };")]
    public Task InInitialisersAndWithExpressions(string statement) => CallSite.VerifyAsync(statement);

    [Theory]
    [InlineData("draft.Duration = {|SON2001:601|};")]
    [InlineData("draft.Duration ??= {|SON2001:601|};")]
    [InlineData("draft!.Duration = {|SON2001:601|};")]
    [InlineData("draft?.Duration = {|SON2001:601|};")]
    [InlineData("_ = new Stack<DraftRequest>().Pop().Strengths = [{|SON2007:2|}];")]
    [InlineData("_ = new Lazy<DraftRequest> { Value = { Duration = {|SON2001:601|} } };")]
    [InlineData("if (flag) draft.Format = {|SON2002:\"mp4\"|};")]
    [InlineData("draft.Duration = length = {|SON2001:601|};")]
    [InlineData("new DraftRequest(\"p\").NumSamples = {|SON2001:4|};")]
    [InlineData("Action act = () => draft.Duration = {|SON2001:601|};")]
    public Task InAssignments(string statement) => CallSite.VerifyAsync(statement);

    [Theory]
    [InlineData("(draft.Duration, draft.NumSamples) = ({|SON2001:601|}, {|SON2001:4|});")]
    [InlineData("(draft.Duration, number) = ({|SON2001:601|}, 4);")]
    [InlineData("(draft.Format, draft.Prompt) = ({|SON2002:\"mp4\"|}, {|SON2003:\"\"|});")]
    [InlineData("((draft.Duration, number), draft.NumSamples) = (({|SON2001:601|}, 1), {|SON2001:4|});")]
    [InlineData("(draft.Duration, number) = flag ? ({|SON2001:601|}, 4) : (600, 5);")]
    [InlineData("(draft.Duration, number) = number switch { 1 => ({|SON2001:0|}, 4), _ => (600, 5) };")]
    [InlineData("(draft.Duration, var other) = ({|SON2001:601|}, 4);")]
    public Task InTupleAssignments(string statement) => CallSite.VerifyAsync(statement);

    [Theory]
    [InlineData("_ = new FilmRequest({|SON2005:null|}!, {|SON2002:\"fats\"|}, {|SON2001:11|}, {|SON2001:10|}, new[] { {|SON2007:2.0|} });")]
    [InlineData("_ = new FilmRequest(@params: {|SON2001:10|}, video: asset, strengths: [{|SON2007:-1|}], length: {|SON2001:0.5|}, mode: {|SON2002:\"\"|});")]
    [InlineData("_ = new FilmRequest(asset, {|SON2005:default|}, {|SON2001:default|}, default, {|SON2005:null|}!);")]
    [InlineData("_ = new DraftRequest(prompt: {|SON2003:\"\"|});")]
    public Task InArguments(string statement) => CallSite.VerifyAsync(statement);

    [Fact]
    public Task InFieldsPropertiesAndDefaultsOfAType() => CallSite.VerifyFileAsync("""
        class Holder
        {
            private readonly TuneRequest field = new("p") { Duration = {|SON2001:601|} };
            public TuneRequest Property { get; } = new({|SON2003:""|});
            public TuneRequest Body => new("p") { NumSamples = {|SON2001:4|} };
            public Func<TuneRequest> Maker = static () => new("p") { NumSamples = {|SON2001:5|} };
            private static IEnumerable<TuneRequest> Each()
            {
                yield return Local();
                static TuneRequest Local() => new("p") { Steps = {|SON2002:7|} };
            }
        }
        """);

    [Fact]
    public Task InThePartOfATypeThatAProjectAdds() => CallSite.VerifyFileAsync("""
        namespace Sonilo.Models
        {
            public sealed partial record DraftRequest
            {
                public DraftRequest() : this({|SON2003:""|}) { Duration = {|SON2001:601|}; }
                public DraftRequest(int duration, string format) : this("p") { }
                public static DraftRequest Made { get; } = new(duration: 601, format: "mp4");
            }
        }
        """);

    [Fact]
    public Task InAnotherAssembly()
    {
        var library = AnalyzerRun.WithRequests.WithAssemblyName("Library");
        var marked = Markup.Parse(Requests.Usings + """
            static class Caller
            {
                static TuneRequest Call() => new({|SON2003:""|}) { Duration = {|SON2001:601|}, Format = {|SON2002:"mp4"|}, Tags = [{|SON2007:"dull"|}] };
            }
            """);
        var compilation = AnalyzerRun.Compile("Caller.cs", marked.Text).AddReferences(AnalyzerRun.ToReference(library));

        return CallSite.VerifyAsync(marked, compilation);
    }
}
