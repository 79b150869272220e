using System.Text.RegularExpressions;

namespace Sonilo.EndToEnd.Readmes;

/// <summary>What C# of a README stands in: a whole program needs nothing, a fragment what its <c>in=</c> names.</summary>
internal static partial class Surroundings
{
    private const string Types = "types";

    private const string Request = """
        var request = new SoniloV11TextToMusicRequest("lo-fi") { Duration = 1 };

        """;

    // Needs PostgreSQL, so it is compiled and not run; WorkersTests run the sample that it is taken from.
    private const string Workers = """
        if (args.Length == 0)
        {
            return;
        }

        var database = args[0];
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args);

        """;

    private static readonly Dictionary<string, Func<string, string>> ByName = new(StringComparer.Ordinal)
    {
        ["program"] = static code => code,
        ["request"] = static code => Request + code,
        ["expression"] = static code => $"var ledger = new Sonilo.Ledger.SqliteLedger(\"expression.db\");\n_ = {code};",
        ["try"] = static code => $"{Request}using var client = new SoniloClient();\ntry\n{{\n    await client.GenerateAsync(request);\n}}\n{code}",
        ["workers"] = static code => Workers + code,
        ["host"] = static code => $"var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args);\n{code}\nusing var host = builder.Build();\n_ = host.Services.GetRequiredService<SoniloClient>();",
    };

    /// <summary>The places that fragments can name.</summary>
    public static IEnumerable<string> Names => [.. ByName.Keys, Types];

    /// <summary>A source file with the class <paramref name="name"/>, whose <c>RunAsync</c> is what stands in the README, at its lines.</summary>
    public static string Source(string name, Fence fence)
    {
        var usings = string.Concat(Usings().Matches(fence.Text).Select(static match => match.Value));
        var code = $"\n#line {fence.Line + 1} \"{fence.Readme}\"\n{Usings().Replace(fence.Text, "\n")}\n#line default\n";
        return $$"""
            namespace {{name}}
            {
            {{usings}}
            internal static class Snippet
            {
            public static async Task RunAsync(string[] args)
            {
            {{(fence.In == Types ? "" : ByName[fence.In ?? "program"](code))}}
            }
            }
            {{(fence.In == Types ? code : "")}}
            }
            """;
    }

    /// <summary>The lines that the code says it prints: the comment behind each <c>Console.WriteLine</c>.</summary>
    public static IEnumerable<string> Printed(Fence fence) => Comments().Matches(fence.Text).Select(static match => match.Groups[1].Value.Trim());

    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex(@"Console\.WriteLine\(.*\);\s*// (.*)$", RegexOptions.Multiline)]
    private static partial Regex Comments();
}
