using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Sonilo.Cli.Commands;

/// <summary>Says what is wrong with a command line where the library speaks of .NET's types, or does not say what is missing.</summary>
internal static class UsageWords
{
    /// <summary>The error in words for people.</summary>
    public static string Of(ParseError error) => (error.SymbolResult is ArgumentResult { Parent: OptionResult parent } ? parent : error.SymbolResult) switch
    {
        OptionResult { Option: var option, Tokens: [.., var token] } when NumberOf(option.ValueType) is { } number && !IsNumber(token.Value, number) =>
            $"{option.Name} takes {(number == typeof(int) ? "a whole number" : "a number")}, not '{token.Value}'.",
        OptionResult { Option: var option, Tokens.Count: 0, IdentifierToken: not null } when option.Arity.MinimumNumberOfValues > 0 => $"{option.Name} takes a value: {option.Description}",
        ArgumentResult { Argument: var argument, Tokens.Count: 0, Parent: CommandResult command } when argument.Arity.MinimumNumberOfValues > 0 =>
            $"{command.Command.Name} takes <{argument.HelpName ?? argument.Name}>: {argument.Description}",
        _ => error.Message,
    };

    private static Type? NumberOf(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var number && (number == typeof(int) || number == typeof(decimal) || number == typeof(double)) ? number : null;

    private static bool IsNumber(string text, Type number) => number == typeof(int)
        ? int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
