using System.Text.Json;

namespace Sonilo;

/// <summary>A parameter's name as generated code spells it and, made once, as JSON has it.</summary>
internal readonly struct EncodedName
{
    private readonly string name;

    private EncodedName(string name)
    {
        // The literal of generated code is the very same text then, and comparing is looking at one address.
        this.name = string.Intern(name);
        Text = JsonEncodedText.Encode(name);
    }

    /// <summary>The name in JSON, with what must be escaped.</summary>
    public JsonEncodedText Text { get; }

    /// <summary>The names of a model's parameters, in order; half of a surrogate pair cannot be encoded, so that such a name is left to the writer.</summary>
    public static EncodedName[] Of(IReadOnlyList<GenerationParameter> parameters) =>
        [.. parameters.Select(static parameter => parameter.Name.Any(char.IsSurrogate) ? default : new EncodedName(parameter.Name))];

    /// <summary>Whether this is the name.</summary>
    public bool Is(string other) => (object?)name == other || string.Equals(name, other, StringComparison.Ordinal);
}
