using System.Globalization;

namespace Sonilo.AspNetCore;

/// <summary>Violations by their fields, as <c>ValidationProblemDetails</c> has them.</summary>
internal static class ViolationErrors
{
    /// <summary>The field of a violation in the caller's JSON: a parameter of the service, or an item of one.</summary>
    public static string FieldOf(ParameterViolation violation) => violation.Index is { } index
        ? string.Create(CultureInfo.InvariantCulture, $"{violation.Parameter}[{index}]")
        : violation.Parameter;

    /// <summary>Every message of every field.</summary>
    public static Dictionary<string, string[]> ByField(IEnumerable<(string Field, string Message)> errors) => errors
        .GroupBy(static error => error.Field, static error => error.Message, StringComparer.Ordinal)
        .ToDictionary(static field => field.Key, static field => field.ToArray(), StringComparer.Ordinal);
}
