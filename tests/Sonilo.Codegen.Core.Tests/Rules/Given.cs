using System.Globalization;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Core.Tests.Rules;

/// <summary>Values by their names; a file's length is by its name with <c>.duration</c>.</summary>
internal sealed class Given(Dictionary<string, object> values) : IGivenValues
{
    public bool IsGiven(string parameter) => values.ContainsKey(parameter) || values.ContainsKey(parameter + ".duration");

    public double? Number(string parameter) => values.GetValueOrDefault(parameter) is IConvertible and not string and not bool and var number
        ? ((IConvertible)number).ToDouble(CultureInfo.InvariantCulture) : null;

    public string? Text(string parameter) => values.GetValueOrDefault(parameter) switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        _ => null,
    };

    public double? Duration(string parameter) => Number(parameter + ".duration");

    public IReadOnlyList<IGivenValues?> Items(string parameter) => values.GetValueOrDefault(parameter) is Given?[] items ? items : [];
}
