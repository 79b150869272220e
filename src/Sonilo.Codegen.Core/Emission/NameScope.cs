using System.Globalization;

namespace Sonilo.Codegen.Emission;

/// <summary>Hands out names that are each used once.</summary>
/// <remarks>Names that differ only by case count as one: file systems and other languages would mix them up.</remarks>
public sealed class NameScope
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    // The next number to try for a name, so that a thousand equal names do not cost a million look-ups.
    private readonly Dictionary<string, int> next = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a scope in which some names are not to be had.</summary>
    public NameScope(IEnumerable<string> reserved) => taken.UnionWith(reserved);

    /// <summary><paramref name="name"/> itself, or the first of <c>Name2</c>, <c>Name3</c>, … that is free.</summary>
    public string Take(string name, string suffix = "")
    {
        if (taken.Add(name + suffix))
        {
            return name + suffix;
        }

        if (!next.TryGetValue(name, out var number))
        {
            number = 2;
        }

        string candidate;
        do
        {
            candidate = name + number.ToString(CultureInfo.InvariantCulture) + suffix;
            number++;
        }
        while (!taken.Add(candidate));
        next[name] = number;
        return candidate;
    }
}
