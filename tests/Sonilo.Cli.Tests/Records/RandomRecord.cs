using System.Globalization;
using System.Text;

namespace Sonilo.Cli.Tests;

/// <summary>Records as JSON text, with everything that JSON allows where the service has something sensible.</summary>
internal sealed class RandomRecord(Random random)
{
    private static readonly string[] Types =
        ["number", "integer", "string", "boolean", "file", "model", "string_array", "number_array", "file_array", "model_array", "inputs_array", "color", "String", "we|ird `type`", "-", ""];

    private static readonly string[] Pieces =
    [
        "a", "Prompt", " ", "  ", "|", "\\\\|", "`", "``", "\\\\", "*", "_x_", "<b>", "</code>", "<code>", "&amp;", "[a](b)", "#", "- ", "1. ", "\\n", "\\r\\n\\n", "\\t", "\\u0000",
        "\\ud800", "\\udc00", "\\ud83d\\ude00", "\u202E", "\u200B", "\u2028", "\u00A0", "“", "”", "—", ",", "\\\"", "'", "{", "}", "$x$", "=", "!", "~~", "http://x.y/?a=b&c", "\uFEFF", "é", "漢", "\\u0007", "%", "**Model ID:**", "---",
    ];

    public string Next()
    {
        var names = Names();
        var json = new StringBuilder("{\"model\":{\"id\":\"model_").Append(random.Next(1000).ToString(CultureInfo.InvariantCulture)).Append("-x\",");
        _ = json.Append("\"name\":\"").Append(Text()).Append("\",\"shortDescription\":").Append(Any(1)).Append(",\"updatedAt\":\"2026-0").Append(random.Next(1, 10)).Append("-01T00:00:00.000Z\",")
            .Append("\"capabilities\":[").AppendJoin(',', Many(3, () => Any(0))).Append("],\"inputs\":").Append(Inputs(names, isNested: false)).Append(",\"uiConfig\":{\"selects\":{");
        _ = json.AppendJoin(',', names.Where(_ => random.Next(3) == 0).Select(name => $"\"{name}\":{{{string.Join(',', Many(3, () => $"\"{Text()}\":{Any(0)}"))}}}")).Append("}}}}");
        return json.ToString();
    }

    private List<string> Names() => [.. Enumerable.Range(0, random.Next(6)).Select(index => random.Next(8) == 0 ? Text() : $"name{index}").Distinct()];

    private string Inputs(List<string> names, bool isNested) => "[" + string.Join(',', names.Select(name => Input(name, names, isNested))) + "]";

    private string Input(string name, List<string> names, bool isNested)
    {
        var fields = new List<string> { $"\"name\":\"{name}\"", $"\"type\":{(random.Next(20) == 0 ? Any(0) : "\"" + Types[random.Next(Types.Length)] + "\"")}" };
        Maybe("description", () => "\"" + Text() + "\"");
        Maybe("label", () => Any(0));
        Maybe("default", () => Any(2));
        Maybe("allowedValues", () => "[" + string.Join(',', Many(5, () => Any(0))) + "]");
        foreach (var limit in (string[])["min", "max", "step", "minLength", "maxLength", "maxSize", "maxDuration"])
        {
            Maybe(limit, () => random.Next(10) == 0 ? Any(1) : Number());
        }

        Maybe("kind", () => random.Next(4) == 0 ? Any(0) : "\"video\"");
        Maybe("costImpact", () => Any(0));
        Maybe("required", () => Requirement(names));
        if (random.Next(isNested ? 10 : 3) == 0)
        {
            fields.Add("\"inputs\":" + Inputs(Names(), isNested: true));
        }

        return "{" + string.Join(',', fields.OrderBy(_ => random.Next())) + "}";

        void Maybe(string property, Func<string> value)
        {
            if (random.Next(3) == 0)
            {
                fields.Add($"\"{property}\":{value()}");
            }
        }
    }

    private string Requirement(List<string> names)
    {
        var other = random.Next(4) == 0 || names.Count == 0 ? "nobody" : names[random.Next(names.Count)];
        return random.Next(8) switch
        {
            0 => Any(1),
            1 => "true",
            2 => """{"always":true}""",
            3 => "{\"ifDefined\":{\"" + other + "\":{\"message\":\"" + Text() + "\"}}}",
            4 => "{\"ifNotDefined\":{\"" + other + "\":{\"message\":\"m\"},\"name0\":{}}}",
            5 => "{\"ifNotDefined\":[\"" + other + "\"],\"always\":false}",
            _ => "{\"conditionalValues\":{\"" + other + "\":" + (random.Next(2) == 0 ? "[" + string.Join(',', Many(3, () => Any(0))) + "]" : Any(0)) + "}}",
        };
    }

    private string Any(int depth) => random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => "null",
        1 => random.Next(2) == 0 ? "true" : "false",
        2 => Number(),
        3 => "\"\"",
        6 or 7 => "[" + string.Join(", ", Many(3, () => Any(depth - 1))) + "]",
        8 => "{" + string.Join(',', Many(2, () => $"\"{Text()}\": {Any(depth - 1)}")) + "}",
        _ => "\"" + Text() + "\"",
    };

    private string Number() => random.Next(12) switch
    {
        0 => "0",
        1 => "-1",
        2 => "1e2",
        3 => "2.50",
        4 => "4294967295",
        5 => "1E-3",
        6 => "1e400",
        7 => "1e-40",
        8 => "-0.0",
        9 => "123456789012345678901234567890123",
        10 => "0.1234567890123456789012345678901",
        _ => random.Next(1, 1000).ToString(CultureInfo.InvariantCulture),
    };

    private string Text() => string.Concat(Many(5, () => Pieces[random.Next(Pieces.Length)]));

    private IEnumerable<string> Many(int most, Func<string> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
}
