using System.Diagnostics;
using System.Globalization;

namespace Sonilo.Benchmarks;

/// <summary>
/// Whole builds, in turn, without a compiler server: an empty project and a program of one file (UserCode.txt), each with the bundled
/// pages and without; a thousand bare records (BareRecord.txt), and everything that is generated of a page with as many models.
/// </summary>
internal static class WholeBuild
{
    private const int Models = 1000;

    public static void Run(int rounds)
    {
        var root = Directory.CreateTempSubdirectory("sonilo-build-").FullName;
        var bundled = ConsumerProject.Package(isBundled: true);
        var projects = new Project[]
        {
            new("empty", "empty", "", WriteEmpty),
            new("empty, bundled pages", "empty", bundled, WriteEmpty),
            new("program", "program", "", WriteProgram),
            new("program, bundled pages", "program", bundled, WriteProgram),
            new("bare records", "bare records", "", WriteBareRecords),
            new("everything", "bare records", ConsumerProject.Package("models.md"), WritePage),
        };
        foreach (var project in projects)
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, project.Name)).FullName;
            project.Write(folder);
            ConsumerProject.Write(folder, project.Content);
        }

        var times = projects.ToDictionary(static project => project.Name, static _ => new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var project in projects)
            {
                var time = Build(Path.Combine(root, project.Name));

                // The first round warms the disk's cache.
                if (round > 0)
                {
                    times[project.Name].Add(time);
                }
            }
        }

        foreach (var project in projects)
        {
            var (own, other) = (times[project.Name], times[project.Baseline]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {project.Name,-22} | {Median(own),6:F2} s | {Median(own) / Median(other):F2} x {project.Baseline} | least {own.Min() / other.Min():F2} x |"));
        }

        Directory.Delete(root, recursive: true);
    }

    private static void WriteEmpty(string folder) => File.WriteAllText(Path.Combine(folder, "Empty.cs"), "internal static class Empty;\n");

    private static void WriteProgram(string folder) => File.WriteAllText(
        Path.Combine(folder, "Program.cs"),
        Template("UserCode.txt").Replace("$N$", "0000", StringComparison.Ordinal).Replace("$REQUEST$", "", StringComparison.Ordinal));

    private static void WritePage(string folder) => File.WriteAllText(Path.Combine(folder, "models.md"), SamplePage.Of(Models));

    private static void WriteBareRecords(string folder)
    {
        var template = Template("BareRecord.txt");
        for (var i = 0; i < Models; i++)
        {
            var number = i.ToString("D4", CultureInfo.InvariantCulture);
            File.WriteAllText(Path.Combine(folder, $"Model{number}.cs"), template.Replace("$N$", number, StringComparison.Ordinal));
        }
    }

    private static string Template(string name) => File.ReadAllText(Path.Combine(ConsumerProject.Root, "tests/Sonilo.Benchmarks", name));

    private static double Build(string folder)
    {
        var intermediate = Path.Combine(folder, "obj", "Debug");
        if (Directory.Exists(intermediate))
        {
            Directory.Delete(intermediate, recursive: true);
        }

        var watch = Stopwatch.StartNew();
        ConsumerProject.Dotnet(folder, "build", "--no-restore", "-p:UseSharedCompilation=false");
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed record Project(string Name, string Baseline, string Content, Action<string> Write);
}
