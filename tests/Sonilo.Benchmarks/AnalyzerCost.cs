using System.Globalization;

namespace Sonilo.Benchmarks;

/// <summary>
/// What the analyzers cost, by the compiler's own report: over a thousand files of ordinary code of which twenty make a request,
/// over the same files without a request, and over a thousand generated models and nothing else. The compiler runs by itself, without
/// a server, with the analyzers and without them in turn: its report charges whoever comes first with work that others would do as well.
/// </summary>
internal static class AnalyzerCost
{
    // One file in fifty makes a request.
    private const int FilesPerRequest = 50;

    private const string Request = """

            public static Sonilo.Models.SoniloV11TextToMusicRequest Jingle(string mood, double? length)
            {
                var request = new Sonilo.Models.SoniloV11TextToMusicRequest("shop jingle, " + mood) { Duration = 30, NumSamples = 2 };
                return length is null ? request : request with { Duration = length ?? 45 };
            }

        """;

    public static void Run(int files, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("sonilo-analyzers-").FullName;
        var projects = new (string Name, Action<string> Write, string Content)[]
        {
            ($"{files} files, {files / FilesPerRequest} requests", path => WriteUserCode(path, files, makesRequests: true), ConsumerProject.Package(isBundled: true)),
            ($"{files} files, no requests", path => WriteUserCode(path, files, makesRequests: false), ConsumerProject.Package()),
            ($"{files} models, no files", path => File.WriteAllText(Path.Combine(path, "models.md"), SamplePage.Of(files)), ConsumerProject.Package("models.md")),
        };
        Console.WriteLine("| Project | Compiler | its CPU | without ours | All analyzers | LimitAnalyzer | PageAnalyzer | ours of the compiler's time |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (name, write, content) in projects)
        {
            var project = Path.Combine(folder, name);
            Directory.CreateDirectory(project);
            write(project);
            Show(name, new CompilerRun(ConsumerProject.Write(project, content)), rounds);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void Show(string name, CompilerRun compiler, int rounds)
    {
        List<CompilerReport> with = [], without = [];
        for (var round = 0; round <= rounds; round++)
        {
            var (first, second) = (compiler.Run(ours: true), compiler.Run(ours: false));

            // The first round warms the disk's cache.
            if (round > 0)
            {
                with.Add(first);
                without.Add(second);
            }
        }

        var elapsed = Median(with, static report => report.Elapsed);
        var processor = Median(with, static report => report.Processor);
        var (limits, pages) = (Median(with, static report => report.Of("LimitAnalyzer")), Median(with, static report => report.Of("PageAnalyzer")));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {elapsed:F2} s | {processor:F2} s | {Median(without, static report => report.Processor):F2} s | {Median(with, static report => report.AllAnalyzers):F3} s | {limits:F3} s | {pages:F3} s | {(limits + pages) / elapsed:P2} |"));
    }

    private static double Median(List<CompilerReport> reports, Func<CompilerReport, double> value) => reports.Select(value).Order().ElementAt(reports.Count / 2);

    private static void WriteUserCode(string folder, int files, bool makesRequests)
    {
        var template = File.ReadAllText(Path.Combine(ConsumerProject.Root, "tests/Sonilo.Benchmarks/UserCode.txt"));
        for (var i = 0; i < files; i++)
        {
            var number = i.ToString("D4", CultureInfo.InvariantCulture);
            var isUser = makesRequests && i % FilesPerRequest == 0;
            File.WriteAllText(
                Path.Combine(folder, $"Part{number}.cs"),
                template.Replace("$N$", number, StringComparison.Ordinal).Replace("$REQUEST$", isUser ? Request : "", StringComparison.Ordinal));
        }
    }
}
