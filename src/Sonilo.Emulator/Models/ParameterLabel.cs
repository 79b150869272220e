using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>What people see instead of a parameter's name.</summary>
internal static class ParameterLabel
{
    /// <summary>The page's label; where it has none, the words of the name.</summary>
    public static string Of(ParameterSpec parameter) =>
        parameter.Label ?? string.Join(' ', NameWords.Of(parameter.Name).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
}
