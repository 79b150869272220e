using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Describing;

/// <summary>Writes the command that runs a model with what must be given.</summary>
internal static class RunLine
{
    /// <summary>The command; <c>…</c> stands where the user has to choose.</summary>
    public static string Of(ModelSpec model) => string.Join(' ', model.Parameters
        .Where(static parameter => ParameterRule.Of(parameter).MustBeGiven)
        .Select(static parameter => parameter.Name + "=" + Value(ParameterRule.Of(parameter)))
        .Prepend("dotnet sonilo run " + model.Id));

    private static string Value(ParameterRule rule) => rule switch
    {
        { AllowedValues: [var first, ..] } => Quoted(first),
        { Kind: ValueKind.Number, Minimum: { } minimum } => minimum.ToString(System.Globalization.CultureInfo.InvariantCulture),
        { Kind: ValueKind.File } => "@file",
        { Kind: ValueKind.Boolean } => "true",
        _ => "\"…\"",
    };

    // As every shell takes it: letters and digits alone, anything else as a choice of the user's.
    private static string Quoted(string value) =>
        value.Length > 0 && value.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.') ? value : "\"…\"";
}
