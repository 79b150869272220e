using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Rules;

/// <summary>What kind of value a parameter, or each of its items, takes.</summary>
public enum ValueKind
{
    /// <summary>Anything: the page's type is not one we know.</summary>
    Anything,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number; <see cref="ParameterRule.Number"/> states which.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A file, sent as the id of its asset.</summary>
    File,

    /// <summary>The id of a model.</summary>
    Model,

    /// <summary>An object whose fields the page does not describe.</summary>
    Fields,
}

/// <summary>What one parameter accepts: the one meaning that emission, the emulator and the command line share.</summary>
public sealed record ParameterRule
{
    private ParameterRule() { }

    /// <summary>What kind of value the parameter, or each of its items, takes.</summary>
    public ValueKind Kind { get; private init; }

    /// <summary>Whether the parameter takes a list.</summary>
    public bool IsList { get; private init; }

    /// <summary>Which numbers, where <see cref="Kind"/> is a number.</summary>
    public NumberKind Number { get; private init; }

    /// <summary>Whether the caller must give a value: the page requires one and the service has no default for it.</summary>
    public bool MustBeGiven { get; private init; }

    /// <summary>Whether a text must hold more than white space.</summary>
    public bool NotBlank { get; private init; }

    /// <summary>The smallest number allowed, of each item in a list.</summary>
    public decimal? Minimum { get; private init; }

    /// <summary>The largest number allowed, of each item in a list.</summary>
    public decimal? Maximum { get; private init; }

    /// <summary>The values allowed, of each item in a list, in the page's order; empty where any value goes.</summary>
    /// <remarks>A default that the page's list lacks is allowed too: sending it must be the same as leaving it out.</remarks>
    public EquatableArray<string> AllowedValues { get; private init; }

    /// <summary>The distance between allowed numbers, counted from the page's minimum or from zero; <see langword="null"/> where the kind of number says it all.</summary>
    public decimal? Step { get; private init; }

    /// <summary>What steps are counted from.</summary>
    public decimal StepStart { get; private init; }

    /// <summary>The fewest characters of a text, or items of a list.</summary>
    public int? MinLength { get; private init; }

    /// <summary>The most characters of a text, or items of a list.</summary>
    public int? MaxLength { get; private init; }

    /// <summary>The kind that a file must be of; <see langword="null"/> where any is taken.</summary>
    public string? FileKind { get; private init; }

    /// <summary>The most bytes of a file.</summary>
    public long? MaxSize { get; private init; }

    /// <summary>How many seconds a file may play.</summary>
    public decimal? MaxDuration { get; private init; }

    /// <summary>Reads what <paramref name="parameter"/> accepts.</summary>
    public static ParameterRule Of(ParameterSpec parameter)
    {
        var kind = parameter.Type switch
        {
            ParameterType.String or ParameterType.StringArray => ValueKind.Text,
            ParameterType.Number or ParameterType.Integer or ParameterType.NumberArray => ValueKind.Number,
            ParameterType.Boolean => ValueKind.Boolean,
            ParameterType.File or ParameterType.FileArray => ValueKind.File,
            ParameterType.Model or ParameterType.ModelArray => ValueKind.Model,
            ParameterType.InputsArray => ValueKind.Fields,
            _ => ValueKind.Anything,
        };
        var isList = parameter.Type.IsArray();
        var mustBeGiven = parameter.Required == true && parameter.Default is null;
        var allowed = kind is ValueKind.Text or ValueKind.Number ? WithDefault(parameter, kind) : [];
        // A list is complete: beside it, bounds would only refuse the same value twice.
        var bounded = kind == ValueKind.Number && allowed.Count == 0;
        var number = NumberRule.KindOf(parameter);
        var hasLength = kind == ValueKind.Text || isList;
        return new ParameterRule
        {
            Kind = kind,
            IsList = isList,
            Number = number,
            MustBeGiven = mustBeGiven,
            NotBlank = mustBeGiven && !isList && kind is (ValueKind.Text or ValueKind.Model) && allowed.Count == 0,
            Minimum = bounded ? parameter.Minimum : null,
            Maximum = bounded ? parameter.Maximum : null,
            AllowedValues = allowed,
            Step = bounded && !IsOfEveryWhole(parameter, number) ? parameter.Step : null,
            StepStart = parameter.Minimum ?? 0,
            MinLength = hasLength && parameter.MinLength > 0 ? parameter.MinLength : null,
            MaxLength = hasLength ? parameter.MaxLength : null,
            FileKind = kind == ValueKind.File ? parameter.Kind : null,
            MaxSize = kind == ValueKind.File ? parameter.MaxSize : null,
            MaxDuration = kind == ValueKind.File ? parameter.MaxDuration : null,
        };
    }

    /// <summary>Whether a number, or the item of a list, is within the limits and among the allowed values.</summary>
    public bool Accepts(decimal number) =>
        (Number == NumberKind.Real || number == decimal.Truncate(number))
        && !(number < Minimum)
        && !(number > Maximum)
        && IsOnStep(number)
        && (AllowedValues.Count == 0 || AllowedValues.Any(value => NumberText.Read(value) == number));

    /// <summary>Whether a number, or the item of a list, is a whole number of steps from where they begin.</summary>
    public bool IsOnStep(decimal number) => Step is not { } step || StepGrid.Holds(number, step, StepStart);

    /// <summary>Whether a text, or the item of a list, is among those allowed and neither shorter nor longer than allowed.</summary>
    public bool Accepts(string text) =>
        !(NotBlank && string.IsNullOrWhiteSpace(text))
        && (IsList || (!(text.Length < MinLength) && !(text.Length > MaxLength)))
        && (AllowedValues.Count == 0 || AllowedValues.Contains(text));

    // A step of one from a whole start: the type can hold nothing else.
    private static bool IsOfEveryWhole(ParameterSpec parameter, NumberKind number) =>
        parameter.Step == 1 && number != NumberKind.Real && decimal.Truncate(parameter.Minimum ?? 0) == (parameter.Minimum ?? 0);

    private static EquatableArray<string> WithDefault(ParameterSpec parameter, ValueKind kind)
    {
        if (parameter.AllowedValues.Count == 0 || parameter.Default is not { } given)
        {
            return parameter.AllowedValues;
        }

        var missing = kind == ValueKind.Number ? MissingNumbers(parameter, given) : given.Items.Except(parameter.AllowedValues).ToList();
        return missing.Count == 0 ? parameter.AllowedValues : parameter.AllowedValues.Concat(missing).ToEquatableArray();
    }

    private static List<string> MissingNumbers(ParameterSpec parameter, DefaultValue given)
    {
        var listed = new HashSet<decimal>(parameter.AllowedValues.Select(NumberText.Read).OfType<decimal>());
        return given.Items.Where(item => NumberText.Read(item) is { } number && listed.Add(number)).ToList();
    }
}
