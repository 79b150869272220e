using System.CommandLine;
using System.CommandLine.Completions;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Commands;

/// <summary>What shells offer while a command line is typed.</summary>
internal static class Completing
{
    /// <summary>Offers the ids of the models.</summary>
    public static void CompleteModels(this Argument<string?> model, Option<string[]> pages) =>
        model.CompletionSources.Add(context => Models(context, pages).Select(static found => new CompletionItem(found.Id)));

    /// <summary>Offers the parameters of the model that the command line names, and the values that they allow.</summary>
    public static void CompleteParameters(this Argument<string[]> values, Argument<string?> model, Option<string[]> pages) =>
        values.CompletionSources.Add(context => Models(context, pages)
            .Where(found => found.Id == context.ParseResult.GetValue(model))
            .SelectMany(static found => found.Parameters)
            .SelectMany(static parameter => Words(parameter))
            .Select(static word => new CompletionItem(word)));

    private static IEnumerable<string> Words(ParameterSpec parameter)
    {
        var rule = ParameterRule.Of(parameter);
        var values = rule.Kind == ValueKind.Boolean ? ["true", "false"] : rule.AllowedValues.AsEnumerable();
        return values.Where(static value => value.Length > 0 && !value.Contains(' ', StringComparison.Ordinal))
            .Select(value => $"{parameter.Name}={value}")
            .Prepend(parameter.Name + "=");
    }

    // Whatever is wrong with the pages: a shell wants no message while somebody types.
    private static IReadOnlyList<ModelSpec> Models(CompletionContext context, Option<string[]> pages)
    {
        try
        {
            return KnownModels.Of(context.ParseResult.GetValue(pages) ?? []).All;
        }
        catch (Exception exception) when (exception is WrongInputException or InvalidOperationException)
        {
            return [];
        }
    }
}
