using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Sonilo.Benchmarks;

/// <summary>What one run of the compiler took, in seconds.</summary>
/// <param name="Elapsed">From start to end.</param>
/// <param name="Processor">On all processors.</param>
/// <param name="Report">What it says of its analyzers.</param>
internal sealed partial record CompilerReport(double Elapsed, double Processor, string Report)
{
    /// <summary>All analyzers together.</summary>
    public double AllAnalyzers => Seconds(Total().Match(Report).Groups[1].Value);

    /// <summary>One analyzer; nothing where it did not run.</summary>
    public double Of(string analyzer) =>
        Line().Matches(Report).FirstOrDefault(line => line.Groups[2].Value.EndsWith('.' + analyzer, StringComparison.Ordinal)) is { } line
            ? Seconds(line.Groups[1].Value)
            : 0;

    // Less than a millisecond is printed as "<0.001".
    private static double Seconds(string text) => double.Parse(text.TrimStart('<'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Total analyzer execution time: (\S+) seconds")]
    private static partial Regex Total();

    [GeneratedRegex(@"^\s*(<?[0-9.]+)\s+<?\d+\s+(\S+)", RegexOptions.Multiline)]
    private static partial Regex Line();
}

/// <summary>Runs the compiler as a build of a project would, with its report on analyzers.</summary>
internal sealed class CompilerRun(string project)
{
    private readonly string[] arguments = ConsumerProject.CompilerArguments(project);

    public CompilerReport Run(bool ours)
    {
        // An analyzer none of whose diagnostics can be seen does not run.
        var response = Path.Combine(project, "arguments.rsp");
        File.WriteAllLines(response, ours ? arguments : [.. arguments, "/nowarn:" + string.Join(',', OurDiagnostics())]);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", ConsumerProject.Compiler, "/noconfig", "@" + response])
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
        })!;
        var reading = process.StandardOutput.ReadToEndAsync();
        var processor = TimeSpan.Zero;
        do
        {
            // A process that has ended no longer tells.
            processor = TryGetProcessorTime(process) ?? processor;
        }
        while (!process.WaitForExit(20));
        var output = reading.GetAwaiter().GetResult();
        return process.ExitCode == 0
            ? new CompilerReport(watch.Elapsed.TotalSeconds, processor.TotalSeconds, output)
            : throw new InvalidOperationException(output);
    }

    private static TimeSpan? TryGetProcessorTime(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<string> OurDiagnostics() =>
        new Codegen.Analyzers.PageAnalyzer().SupportedDiagnostics.Concat(new Codegen.Analyzers.LimitAnalyzer().SupportedDiagnostics)
            .Select(static descriptor => descriptor.Id);
}
