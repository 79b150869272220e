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

    /// <summary>The distance between allowed numbers, counted from the minimum or from zero; of each item on an array.</summary>
    public decimal? Step { get; init; }

    /// <summary>The fewest characters of a text, or items of an array.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most characters of a text, or items of an array.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The kind of a file: image, audio, video, 3d.</summary>
    public string? Kind { get; init; }

    /// <summary>The unit of a number, such as seconds.</summary>
    public string? Unit { get; init; }

    /// <summary>The most bytes of a file.</summary>
    public long? MaxSize { get; init; }

    /// <summary>How long a file may play, in seconds.</summary>
    public decimal? MaxDuration { get; init; }

    /// <summary>Whether the value moves the price.</summary>
    public bool? MovesPrice { get; init; }

    /// <summary>What a person sees instead of the name.</summary>
    public string? Label { get; init; }

    /// <summary>What a person sees instead of allowed values.</summary>
    public EquatableArray<ValueLabel> ValueLabels { get; init; }

    /// <summary>What the items of an <c>inputs_array</c> hold; <see langword="null"/> where the page does not describe them.</summary>
    public ItemSpec? Items { get; init; }

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
        MinLength = supplement.MinLength ?? MinLength,
        MaxLength = supplement.MaxLength ?? MaxLength,
        Kind = supplement.Kind ?? Kind,
        Unit = supplement.Unit ?? Unit,
        MaxSize = supplement.MaxSize ?? MaxSize,
        MaxDuration = supplement.MaxDuration ?? MaxDuration,
        MovesPrice = supplement.MovesPrice ?? MovesPrice,
        Label = supplement.Label ?? Label,
        ValueLabels = supplement.ValueLabels.Count > 0 ? supplement.ValueLabels : ValueLabels,
        Items = supplement.Items is { } items ? Items?.SupplementedBy(items) ?? items : Items,
    };
}
