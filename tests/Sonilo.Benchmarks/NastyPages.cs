using System.Globalization;
using System.Text;
using Sonilo.Codegen.Reading;

namespace Sonilo.Benchmarks;

/// <summary>
/// Looks for pages that cost more than the two seconds that any text up to the size limit is read or refused within: seeded, random repetitions
/// of what Markdown and the reader take for something, each as large as the budget lets through.
/// </summary>
internal static class NastyPages
{
    private const int Limit = 16 * 1024 * 1024;

    private static readonly string[] Pieces =
    [
        "[", "![", "](", "][", "[a]: x", "[^1]: a", "[a](<b", "*", "_", "**", "*a_", "*a **b ", "~~", "^", "==", "`", "``", "` `` ", "<", "<a ", "<a b='", "<!--", "<?", "<![CDATA[", "</a>", "|", "|a", "-|-", ":|",
        "| `p` | string |", "| `p` | string | No | `a` | 1 | 2 | `a`, `b` | c |", ">", "> ", "- ", "* ", "1. ", "1) ", "a) ", "  - ", "    ", "\t", "#", "## ", "### ", "===", "---", "***", "```", "~~~", "~~~ a", "&", "&#1", "&#x41;", "&amp;",
        "\\", "\\|", "a", "word ", "é", "“", ", ", "`a`, ", "`a - b`, ", "1", "-1e9", "0.", "**Model ID:** ", "**Model ID:** `model_a`", "**Capabilities:** ", "**Rules:**", "- `a + b <= c`", "`a <= b`", "{", "}", "$", "\r", "\u2028", "\u00a0",
        "\ud83d\ude00", "\u200b", "\u0301", "(", ")", "<https://a>", "https://a.b ", "---\ntitle: ", "Last updated: 2026-01-01", "\n", "\n\n", "\n",
    ];

    /// <summary>Searches for so long, and prints what was slowest.</summary>
    public static void Run(int seed, TimeSpan time)
    {
        var end = DateTime.UtcNow + time;
        var plain = Cost(SamplePage.Of(1000));
        var found = new List<(double Seconds, int Length, string What)>();
        for (var number = seed; DateTime.UtcNow < end; number++)
        {
            found.Add(Slowest(new Random(number), number));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Count} structures from seed {seed}; {SamplePage.Of(1000).Length} characters of 1,000 ordinary models take {plain:0.00} s of the processor"));
        foreach (var (seconds, length, what) in found.OrderByDescending(static page => page.Seconds).Take(8))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s {length,9} characters  {what}"));
        }
    }

    // What is refused costs little; the costliest of the others is near the largest, but not always the largest.
    private static (double Seconds, int Length, string What) Slowest(Random random, int number)
    {
        var unit = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        var (head, tail, perSection) = random.Next(4) switch
        {
            0 => ("", "", 0),
            1 => ("## N\n\n**Model ID:** `model_a`\n\n", "\n", 0),
            2 => ("## N\n\n**Model ID:** `model_a`\n\n| Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |\n| - | - | - | - | - | - | - | - |\n| `p` | string | No | - | - | - | ", " |\n", 0),
            _ => ("", "", 1 << random.Next(4, 20)),
        };
        var slowest = (Seconds: 0.0, Length: 0, What: "");
        for (var (length, read) = (Limit, 0); length >= 4096 && read < 3; length /= 2)
        {
            var page = Page(head, unit, tail, perSection, length);
            var cost = Cost(page);
            slowest = cost > slowest.Seconds ? (cost, length, $"seed {number}: {Shown(unit)}{(perSection > 0 ? $", {perSection} a section" : head.Length > 100 ? " in a cell" : head.Length > 0 ? " in a section" : "")}") : slowest;
            read += PageRefusal.Of(page) is null && PageReader.Read("", page).Problems.All(static problem => problem.Descriptor.Id != "SON0004") ? 1 : 0;
        }

        return slowest;
    }

    private static string Page(string head, string unit, string tail, int perSection, int length)
    {
        var page = new StringBuilder(head, length);
        for (var count = 0; page.Length + unit.Length + tail.Length + 32 < length; count++)
        {
            if (perSection > 0 && count % perSection == 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n\n## N{count}\n\n");
            }

            page.Append(unit);
        }

        return page.Append(tail).ToString();
    }

    // The least of two, the second after the first made the code ready.
    private static double Cost(string page)
    {
        var least = double.MaxValue;
        for (var turn = 0; turn < 2; turn++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            PageReader.Read("", page);
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return least;
    }

    private static string Shown(string text) => string.Concat(text.Select(static character => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' or > '~' => $"\\u{(int)character:x4}",
        _ => character.ToString(),
    }));
}
