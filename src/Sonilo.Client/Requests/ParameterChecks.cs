using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>Collects what the values of a request violate. Generated code fills it, one line a parameter.</summary>
/// <remarks>
/// The tests are small enough to be inlined and allocate nothing; everything about a violation, its message included,
/// is made out of line, where time no longer matters.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct ParameterChecks : IEquatable<ParameterChecks>
{
    private List<ParameterViolation>? violations;

    /// <summary>What was found; empty, and not allocated, when everything holds.</summary>
    public readonly IReadOnlyList<ParameterViolation> Violations => violations ?? (IReadOnlyList<ParameterViolation>)[];

    /// <summary>A required value that must not be <see langword="null"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Given(string parameter, object? value)
    {
        if (value is null)
        {
            Add(parameter, null, $"{parameter} is required.");
        }
    }

    /// <summary>A required text that must not be blank.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(string parameter, string? value)
    {
        // Most texts begin with a visible ASCII character, which settles it.
        if (value is null || value.Length == 0 || (uint)(value[0] - '!') > '~' - '!')
        {
            AddBlank(parameter, value);
        }
    }

    /// <summary>A number that must be between two limits, both included. Not-a-number never is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Range(string parameter, double? value, double minimum, double maximum)
    {
        if (value.HasValue && !(value.GetValueOrDefault() >= minimum && value.GetValueOrDefault() <= maximum))
        {
            AddRange(parameter, value.GetValueOrDefault(), minimum, maximum, null);
        }
    }

    /// <inheritdoc cref="Range(string, double?, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Range(string parameter, int? value, double minimum, double maximum)
    {
        if (value.HasValue && !(value.GetValueOrDefault() >= minimum && value.GetValueOrDefault() <= maximum))
        {
            AddRange(parameter, value.GetValueOrDefault(), minimum, maximum, null);
        }
    }

    /// <inheritdoc cref="Range(string, double?, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Range(string parameter, long? value, double minimum, double maximum)
    {
        if (value.HasValue && !(value.GetValueOrDefault() >= minimum && value.GetValueOrDefault() <= maximum))
        {
            AddRange(parameter, value.GetValueOrDefault(), minimum, maximum, null);
        }
    }

    /// <summary>A number without limits, which must still be one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finite(string parameter, double? value) => Range(parameter, value, double.MinValue, double.MaxValue);

    /// <summary>A text that must be one of those the page lists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OneOf(string parameter, string? value, string[] allowedValues)
    {
        if (value is not null && Array.IndexOf(allowedValues, value) < 0)
        {
            AddNotAllowed(parameter, value, Quoted(allowedValues), null);
        }
    }

    /// <summary>A number that must be one of those the page lists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OneOf(string parameter, double? value, double[] allowedValues)
    {
        if (value.HasValue && Array.IndexOf(allowedValues, value.GetValueOrDefault()) < 0)
        {
            AddNotAllowed(parameter, value.GetValueOrDefault(), Numbers(allowedValues), null);
        }
    }

    /// <summary>Parameters that the page does not know, among which none must be that it does: it would be sent twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Additional(IGenerationRequest request, JsonObject? additionalParameters)
    {
        if (additionalParameters is not null)
        {
            AddRepeated(request.Model.Parameters.Select(static parameter => parameter.Name), request.Model.Id, additionalParameters);
        }
    }

    /// <inheritdoc/>
    public readonly bool Equals(ParameterChecks other) => ReferenceEquals(violations, other.violations);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is ParameterChecks other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => violations?.GetHashCode() ?? 0;

    /// <summary>Whether both collect into the same list.</summary>
    public static bool operator ==(ParameterChecks left, ParameterChecks right) => left.Equals(right);

    /// <summary>Whether they collect into different lists.</summary>
    public static bool operator !=(ParameterChecks left, ParameterChecks right) => !left.Equals(right);

    private static string Quoted(string[] values) => string.Join(", ", values.Select(static value => $"\"{value}\""));

    private static string Numbers(double[] values) => string.Join(", ", values.Select(Number));

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddBlank(string parameter, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(parameter, value, $"{parameter} is required and must not be empty or blank.");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddRange(string parameter, double value, double minimum, double maximum, int? index)
    {
        var limits = (minimum > double.MinValue, maximum < double.MaxValue) switch
        {
            (true, true) => $"from {Number(minimum)} to {Number(maximum)}",
            (true, false) => $"at least {Number(minimum)}",
            (false, true) => $"at most {Number(maximum)}",
            _ => "a finite number",
        };
        Add(new ParameterViolation(parameter, $"{At(parameter, index)} must be {limits}, but is {Number(value)}.")
        {
            Value = value,
            Index = index,
            Minimum = minimum > double.MinValue ? minimum : null,
            Maximum = maximum < double.MaxValue ? maximum : null,
        });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddRepeated(IEnumerable<string> parameters, string owner, JsonObject additionalParameters)
    {
        foreach (var parameter in parameters.Where(additionalParameters.ContainsKey))
        {
            Add(parameter, null, $"{parameter} is a parameter of {owner}: set its property instead of AdditionalParameters.");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddNotAllowed(string parameter, object value, string allowed, int? index)
    {
        var shown = value is double number ? Number(number) : $"\"{value}\"";
        Add(new ParameterViolation(parameter, $"{At(parameter, index)} must be one of {allowed}, but is {shown}.") { Value = value, Index = index });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Add(string parameter, object? value, string message) => Add(new ParameterViolation(parameter, message) { Value = value });

    private void Add(ParameterViolation violation) => (violations ??= []).Add(violation);
}
