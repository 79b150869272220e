using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Tests;

/// <summary>Pages with every kind of rule, for tests of whether everybody means the same by it.</summary>
internal static class RulePages
{
    /// <summary>What validators, the emulator, a JSON Schema and call sites can all hold.</summary>
    public const string Everywhere = Head + """
        | Parameter | Type | Required | Default | Min | Max | Allowed Values | Step | Min Length | Max Length |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | `prompt` | string | No | - | - | - | - | - | 2 | 4 |
        | `offset` | number | No | - | 0 | 35 | - | 10 | - | - |
        | `gain` | number | No | - | -1 | 1 | - | 0.1 | - | - |
        | `takes` | number | No | - | - | - | `2`, `4` | - | - | - |
        | `mode` | string | No | `fast` | - | - | `fast`, `precise`, `a, b` | - | - | - |
        | `loop` | boolean | No | - | - | - | - | - | - | - |
        | `strength` | number | No | - | 0 | 1 | - | - | - | - |
        | `first` | file | No | - | - | - | - | - | - | - |
        | `last` | file | No | - | - | - | - | - | - | - |
        | `segments` | inputs_array | No | - | - | - | - | - | - | - |

        **Rules:**

        - `prompt required without segments`
        - `prompt excludes segments`
        - `first required with last`
        - `strength required when mode is precise, "a, b"`
        - `gain required when takes is 4`
        - `strength required when loop is true`
        - `at most one of first, offset, gain`
        - `at least one of prompt, offset, first`

        ### segments

        | Parameter | Type | Required | Min | Max | Allowed Values | Step | Max Length |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `start` | number | Yes | 0 | - | - | 0.5 | - |
        | `end` | number | No | - | 9 | - | - | - |
        | `text` | string | No | - | - | - | - | 3 |
        | `mood` | string | No | - | - | `calm`, `dark` | - | - |

        **Rules:**

        - `text required without mood`
        - `at most one of end, mood`

        """;

    /// <summary>What a schema can hold and a call site does not: how many items a list has.</summary>
    public const string InSchemas = Head + """
        | Parameter | Type | Required | Step | Min Length | Max Length |
        | --- | --- | --- | --- | --- | --- |
        | `marks` | number_array | No | 0.5 | 1 | 2 |
        | `words` | string_array | No | - | 2 | - |

        """;

    /// <summary>What neither can hold: steps from elsewhere than zero, sums, and lists without gaps.</summary>
    public const string InCode = Head + """
        | Parameter | Type | Required | Min | Step |
        | --- | --- | --- | --- | --- |
        | `odd` | integer | No | 1 | 2 |
        | `steps` | integer | No | - | - |
        | `length` | number | No | 0 | - |
        | `segments` | inputs_array | No | - | - |

        **Rules:**

        - `segments contiguous from start to end`
        - `segments.end + odd <= length`
        - `steps + odd > 0`

        ### segments

        | Parameter | Type | Required | Min |
        | --- | --- | --- | --- |
        | `start` | number | Yes | 0 |
        | `end` | number | No | - |

        **Rules:**

        - `start < 5`

        """;

    /// <summary>For every parameter, also those of items, JSON that is valid, violated and at the edge.</summary>
    public static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["prompt"] = ["\"ab\"", "\"abcd\"", "\"abc\"", "\"a\"", "\"abcde\"", "\"\""],
        ["offset"] = ["0", "10", "30", "15", "35", "40", "-10", "10.5"],
        ["gain"] = ["-1", "1", "0.3", "-0.7", "0", "0.25", "1.1", "0.05"],
        ["takes"] = ["2", "4", "3"],
        ["mode"] = ["\"fast\"", "\"precise\"", "\"a, b\"", "\"slow\""],
        ["loop"] = ["true", "false"],
        ["strength"] = ["0", "0.5", "1", "1.5"],
        ["first"] = ["\"asset_a\""],
        ["last"] = ["\"asset_b\""],
        ["marks"] = ["[]", "[0.5]", "[1,0]", "[0.5,1,2]", "[0.7]"],
        ["words"] = ["[]", "[\"a\"]", "[\"a\",\"b\"]", "[\"a\",\"b\",\"c\"]"],
        ["odd"] = ["1", "3", "2", "-1", "9"],
        ["steps"] = ["1", "2147483647", "-1", "-3"],
        ["length"] = ["0", "5", "7.5", "9"],
        ["start"] = ["0", "0.5", "2", "5", "-0.5", "0.3"],
        ["end"] = ["0", "2", "5", "9", "9.5"],
        ["text"] = ["\"a\"", "\"abc\"", "\"abcd\""],
        ["mood"] = ["\"calm\"", "\"glad\""],
    };

    private const int Count = 400;

    /// <summary>Random requests to a model of these pages, each once, always the same: a failure can be looked at.</summary>
    public static IReadOnlyList<JsonObject> Requests(ModelSpec model)
    {
        var random = new Random(20261126);
        return [.. Enumerable.Range(0, Count).Select(_ => Object(model.Parameters, random, 0.35)).DistinctBy(static request => request.ToJsonString())];
    }

    private static JsonObject Object(EquatableArray<ParameterSpec> parameters, Random random, double density)
    {
        var fields = new JsonObject();
        foreach (var parameter in parameters)
        {
            if (parameter.Required != true && random.NextDouble() > density)
            {
                continue;
            }

            fields[parameter.Name] = parameter.Items is { } items
                ? new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Object(items.Parameters, random, 0.6))])
                : Pick(Values[parameter.Name], random);
        }

        return fields;
    }

    // The first values are valid, and most should be.
    private static JsonNode? Pick(string[] values, Random random) =>
        JsonNode.Parse(values[random.NextDouble() < 0.7 ? random.Next(Math.Min(2, values.Length)) : random.Next(values.Length)]);

    private const string Head = "> Last updated: 2026-06-15.\n\n## Acme\n\n**Model ID:** `model_acme`\n\n";
}
