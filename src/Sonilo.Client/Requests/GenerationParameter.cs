using System.Collections.ObjectModel;

namespace Sonilo;

/// <summary>One parameter of a model, as the page describes it.</summary>
/// <param name="Name">The parameter's name, as the service knows it.</param>
/// <param name="Type">The type in the page's words, such as <c>number</c> or <c>file_array</c>.</param>
public sealed record GenerationParameter(string Name, string Type)
{
    internal static readonly IReadOnlyDictionary<string, string> NoLabels = new ReadOnlyDictionary<string, string>(new Dictionary<string, string>());

    /// <summary>The property of the generated request that holds the parameter.</summary>
    public string PropertyName { get; init; } = Name.Length == 0 ? Name : char.ToUpperInvariant(Name[0]) + Name.Substring(1);

    /// <summary>Whether the page says that the parameter is required.</summary>
    public bool Required { get; init; }

    /// <summary>What the service assumes when the parameter is left out, as the page spells it; <see langword="null"/> where it says nothing.</summary>
    public string? Default { get; init; }

    /// <summary>The default as a list: its one value, or the items where the parameter takes several; empty where there is no default.</summary>
    public IReadOnlyList<string> DefaultItems { get; init; } = [];

    /// <summary>The smallest number allowed, of each item in a list.</summary>
    public double? Minimum { get; init; }

    /// <summary>The largest number allowed, of each item in a list.</summary>
    public double? Maximum { get; init; }

    /// <summary>The distance between allowed numbers, counted from the minimum or from zero.</summary>
    public double? Step { get; init; }

    /// <summary>The fewest characters of a text, or items of a list.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most characters of a text, or items of a list.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The values that the page lists, of each item in a list; empty where it lists none and any value goes.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>The kind of a file, such as <c>video</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The unit of a number, such as seconds.</summary>
    public string? Unit { get; init; }

    /// <summary>The most bytes of a file.</summary>
    public long? MaxSize { get; init; }

    /// <summary>How long a file may play, in seconds.</summary>
    public double? MaxDuration { get; init; }

    /// <summary>Whether the value moves the price; <see langword="null"/> where the page does not say.</summary>
    public bool? Cost { get; init; }

    /// <summary>What people see instead of the name; <see langword="null"/> where the page has nothing else for them.</summary>
    public string? Label { get; init; }

    /// <summary>What people see instead of values, by the value.</summary>
    public IReadOnlyDictionary<string, string> ValueLabels { get; init; } = NoLabels;

    /// <summary>The parameters that the items of a list have; empty where the page does not describe any.</summary>
    public IReadOnlyList<GenerationParameter> Items { get; init; } = [];

    /// <summary>The page's description of the parameter, as plain text; <see langword="null"/> if it has none.</summary>
    public string? Description { get; init; }
}
