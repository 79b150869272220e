using System.Globalization;
using System.Text;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>Makes names for other languages: each once among its neighbours, and no keyword of JavaScript, TypeScript or Python.</summary>
/// <param name="neighbours">All of them, as the page calls each and as C# does.</param>
internal sealed class NameForms(IReadOnlyList<(string Name, string Pascal)> neighbours)
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        // Python.
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
        "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
        "with", "yield", "match", "case", "type", "self", "print", "list", "dict", "str", "int", "float", "bool", "object", "field",

        // JavaScript and TypeScript.
        "arguments", "catch", "const", "debugger", "default", "delete", "do", "enum", "eval", "export", "extends", "false", "function", "implements",
        "instanceof", "interface", "let", "new", "null", "package", "private", "protected", "public", "static", "super", "switch", "this", "throw",
        "true", "typeof", "undefined", "var", "void", "any", "never", "number", "string", "boolean", "symbol", "unknown",
    };

    private readonly Lazy<string[]> camels = new(() => Distinct(neighbours.Select(static neighbour => Identifier.ForArgument(neighbour.Pascal).TrimStart('@'))));
    private readonly Lazy<string[]> snakes = new(() => Distinct(neighbours.Select(static neighbour => Snake(neighbour.Name))));

    /// <summary>The names of one.</summary>
    public ContractObject Of(int index) => new(
        "names",
        ("pascal", neighbours[index].Pascal),
        ("camel", ContractObject.Late(() => camels.Value[index])),
        ("snake", ContractObject.Late(() => snakes.Value[index])));

    private static string[] Distinct(IEnumerable<string> names)
    {
        var scope = new NameScope([]);
        return [.. names.Select(name => scope.Take(Free(name)))];
    }

    private static string Free(string name) => Keywords.Contains(name) ? name + "_" : name;

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var word in NameWords.Of(name))
        {
            if (snake.Length > 0)
            {
                snake.Append('_');
            }
            else if (word[0] is >= '0' and <= '9')
            {
                snake.Append("n_");
            }

            // Python takes some letters for others, so that two names could be one: beyond ASCII each letter is its number.
            foreach (var letter in word)
            {
                _ = letter < 128 ? snake.Append(char.ToLowerInvariant(letter)) : snake.Append('u').Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            }

            if (snake.Length >= 100)
            {
                break;
            }
        }

        return snake.Length == 0 ? "value" : snake.ToString();
    }
}
