namespace Sonilo.Codegen.Model;

/// <summary>One row of a model's table. What the row does not state is <see langword="null"/>, empty or unspecified.</summary>
/// <remarks>
/// A row of a page and a row of a supplement are the same thing; <see cref="OverriddenBy"/> lays one over the other.
/// Numbers are decimals, so that every host of the generator writes them the same way.
/// </remarks>
public sealed record ParameterSpec
{
    /// <summary>The parameter's name, as the service wants it.</summary>
    public required string Name { get; init; }

    /// <summary>The type.</summary>
    public ParameterType Type { get; init; }

    /// <summary>The type as the page spells it, unescaped (<c>file_array</c>).</summary>
    public string TypeText { get; init; } = "";

    /// <summary>Whether the page states that the parameter is required.</summary>
    public bool? Required { get; init; }

    /// <summary>What the service assumes when the parameter is left out.</summary>
    public DefaultValue? Default { get; init; }

    /// <summary>The smallest number allowed; of each item on an array.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number allowed; of each item on an array.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The values allowed, in the page's order; of each item on an array. Empty where any value goes.</summary>
    public EquatableArray<string> AllowedValues { get; init; }

    /// <summary>The description.</summary>
    public Prose Description { get; init; } = Prose.Empty;

    /// <summary>The distance between allowed numbers; only a supplement states it.</summary>
    public decimal? Step { get; init; }

    /// <summary>The most characters of a text, or items of an array; only a supplement states it.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The kind of a file: image, audio, video, 3d; only a supplement states it.</summary>
    public string? Kind { get; init; }

    /// <summary>The unit of a number, such as seconds; only a supplement states it.</summary>
    public string? Unit { get; init; }

    /// <summary>This row with every cell that <paramref name="supplement"/> fills taken from there.</summary>
    public ParameterSpec OverriddenBy(ParameterSpec supplement) => this with
    {
        Type = supplement.Type == ParameterType.Unspecified ? Type : supplement.Type,
        TypeText = supplement.Type == ParameterType.Unspecified ? TypeText : supplement.TypeText,
        Required = supplement.Required ?? Required,
        Default = supplement.Default ?? Default,
        Minimum = supplement.Minimum ?? Minimum,
        Maximum = supplement.Maximum ?? Maximum,
        AllowedValues = supplement.AllowedValues.Count > 0 ? supplement.AllowedValues : AllowedValues,
        Description = supplement.Description.IsEmpty ? Description : supplement.Description,
        Step = supplement.Step ?? Step,
        MaxLength = supplement.MaxLength ?? MaxLength,
        Kind = supplement.Kind ?? Kind,
        Unit = supplement.Unit ?? Unit,
    };
}
