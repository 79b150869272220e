using System.Text;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>Makes C# identifiers of the pages' names.</summary>
public static class Identifier
{
    // Long enough for every published name, short enough for file systems and readers.
    private const int MaximumLength = 100;

    /// <summary>What every class has; a member by such a name would hide it.</summary>
    internal static readonly string[] ObjectMembers = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    };

    /// <summary>The type name's stem for a model id: <c>model_sonilo-v1-1-text-to-music</c> gives <c>SoniloV11TextToMusic</c>.</summary>
    public static string ForModel(string modelId)
    {
        const string Prefix = "model_";
        var name = modelId.StartsWith(Prefix, StringComparison.Ordinal) ? modelId.Substring(Prefix.Length) : modelId;
        return Join(name, separateDigits: false, fallback: "Model");
    }

    /// <summary>The property name for a parameter: <c>numSamples</c> gives <c>NumSamples</c>.</summary>
    public static string ForParameter(string name) => Join(name, separateDigits: true, fallback: "Parameter");

    /// <summary>The member name for an allowed value: <c>mp3_44100_128</c> gives <c>Mp3_44100_128</c>, <c>-Z</c> gives <c>MinusZ</c>.</summary>
    public static string ForValue(string value)
    {
        if (value.Length == 0)
        {
            return "Empty";
        }

        var sign = value.Length > 1 && char.IsLetterOrDigit(value[1]) ? value[0] switch { '-' => "Minus", '+' => "Plus", _ => "" } : "";
        return sign.Length == 0
            ? Join(value, separateDigits: true, fallback: "Value")
            : sign + Join(value, separateDigits: true, fallback: "Value").TrimStart('_');
    }

    /// <summary>The name of a constructor's parameter for a property: <c>TAPose</c> gives <c>taPose</c>; a keyword gets an <c>@</c>.</summary>
    public static string ForArgument(string propertyName)
    {
        var name = propertyName.ToCharArray();
        for (var i = 0; i < name.Length && char.IsUpper(name[i]); i++)
        {
            // The last capital of several begins the next word, unless nothing follows it.
            if (i > 0 && i + 1 < name.Length && !char.IsUpper(name[i + 1]))
            {
                break;
            }

            name[i] = char.ToLowerInvariant(name[i]);
        }

        var argument = new string(name);
        return Keywords.Contains(argument) ? "@" + argument : argument;
    }

    /// <summary>Whether <paramref name="text"/> is a valid namespace: identifiers with dots between them, none a keyword.</summary>
    public static bool IsNamespace(string text) => text.Length <= 400 && text.Split('.').All(static part => IsIdentifier(part) && !Keywords.Contains(part));

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(static character => char.IsLetterOrDigit(character) || character == '_');

    private static string Join(string name, bool separateDigits, string fallback)
    {
        var identifier = new StringBuilder(Math.Min(name.Length, MaximumLength) + 1);
        foreach (var word in NameWords.Of(name))
        {
            var first = char.ToUpperInvariant(word[0]);
            if (identifier.Length == 0 ? !char.IsLetter(first) : separateDigits && char.IsDigit(first) && char.IsDigit(identifier[identifier.Length - 1]))
            {
                identifier.Append('_');
            }

            identifier.Append(first).Append(word, 1, word.Length - 1);
            if (identifier.Length >= MaximumLength)
            {
                identifier.Length = MaximumLength;
                break;
            }
        }

        return identifier.Length == 0 ? fallback : identifier.ToString();
    }
}
