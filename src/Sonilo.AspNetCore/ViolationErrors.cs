using System.Globalization;

namespace Sonilo.AspNetCore;

/// <summary>Violations by their fields, as <c>ValidationProblemDetails</c> has them.</summary>
internal static class ViolationErrors
{
    /// <summary>A violation with its field in the caller's JSON: a parameter of the service, or an item of one. A prefix says where the request is.</summary>
    public static (string Field, string Message) Of(ParameterViolation violation, string prefix = "") => violation.Index is { } index
        ? (string.Create(CultureInfo.InvariantCulture, $"{prefix}{violation.Parameter}[{index}]"), violation.Message)
        : (prefix + violation.Parameter, violation.Message);

    /// <summary>Every message of every field.</summary>
    public static Dictionary<string, string[]> ByField(IEnumerable<(string Field, string Message)> errors) => errors
        .GroupBy(static error => error.Field, static error => error.Message, StringComparer.Ordinal)
        .ToDictionary(static field => field.Key, static field => field.ToArray(), StringComparer.Ordinal);
}
