namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>Every kind of fault in every kind of place, and in each place what is none.</summary>
public class LimitMatrixTests
{
    // $P is a property, $V what it is given.
    private static readonly string[] Places =
    [
        "_ = new DraftRequest(\"p\") { $P = $V };",
        "DraftRequest made = new(\"p\") { $P = $V };",
        "_ = draft with { $P = $V };",
        "draft.$P = $V;",
        "draft.$P = ($V);",
        "draft.$P ??= $V;",
        "draft.$P = draft.$P ?? $V;",
        "draft.$P = flag ? $V : draft.$P;",
        "draft.$P = flag ? draft.$P : $V;",
        "draft.$P = number switch { 1 => $V, 2 => throw new InvalidOperationException(), _ => draft.$P };",
        "draft.$P = flag ? (number switch { 1 => draft.$P ?? $V, _ => draft.$P }) : draft.$P;",
        "(draft.$P, number) = ($V, 1);",
        "((number, draft.$P), _) = ((1, $V), 2);",
        "_ = new Lazy<DraftRequest> { Value = { $P = $V } };",
        "Action act = () => draft.$P = $V;",
        "if (draft is { } made) made.$P = $V;",
        "for (draft.$P = $V; flag; flag = false) { }",
        "_ = new List<DraftRequest> { new(\"p\") { $P = $V } };",
        "DraftRequest Local() => new(\"p\") { $P = $V };",
    ];

    private static readonly (string Property, string Value)[] Faults =
    [
        ("Duration", "{|SON2001:601|}"),
        ("Format", "{|SON2002:\"mp4\"|}"),
        ("Prompt", "{|SON2003:\" \"|}"),
        ("Duration", "{|SON2004:double.NaN|}"),
        ("Prompt", "{|SON2005:null|}!"),
        ("NumSamples", "{|SON2006:(int)2.5|}"),
        ("Strengths", "[0, {|SON2007:2|}]"),
        ("Strengths", "new double[] { {|SON2007:double.NaN|}, 1 }"),
    ];

    private static readonly (string Property, string Value)[] Fine =
    [
        ("Duration", "600"),
        ("Duration", "length"),
        ("Format", "\"mp3\""),
        ("Format", "null"),
        ("Prompt", "text"),
        ("NumSamples", "(int)2.0"),
        ("Strengths", "[0, number]"),
    ];

    public static TheoryData<string, string, string> WithFaults => Combined(Faults);

    public static TheoryData<string, string, string> WithoutFaults => Combined(Fine);

    [Theory]
    [MemberData(nameof(WithFaults))]
    public Task IsReportedOnceAtItsPlace(string place, string property, string value) => VerifyAsync(place, property, value);

    [Theory]
    [MemberData(nameof(WithoutFaults))]
    public Task IsNotReported(string place, string property, string value) => VerifyAsync(place, property, value);

    private static Task VerifyAsync(string place, string property, string value) => CallSite.VerifyAsync(
        place.Replace("$P", property, StringComparison.Ordinal).Replace("$V", value, StringComparison.Ordinal));

    private static TheoryData<string, string, string> Combined((string Property, string Value)[] values)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var place in Places)
        {
            foreach (var (property, value) in values)
            {
                data.Add(place, property, value);
            }
        }

        return data;
    }
}
