using System.Runtime.CompilerServices;
using Sonilo.Cli.Describing;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;
using Spectre.Console;

namespace Sonilo.Cli.Running;

/// <summary>Asks for what a command line lacks. Only where somebody can answer: a terminal, never a pipe.</summary>
internal static class Questions
{
    private const int MostChoices = 30;

    /// <summary>Asks for the model.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task<ModelSpec> AskModelAsync(IReadOnlyList<ModelSpec> models, ToolConsole console, CancellationToken cancellation)
    {
        var prompt = new SelectionPrompt<ModelSpec> { Title = "Which model?", PageSize = 12, SearchEnabled = true };
        prompt.Converter = static model => Markup.Escape($"{SafeText.OnOneLine(model.Name)}  {model.Id}");
        _ = prompt.AddChoices(models);
        return prompt.ShowAsync(console.Watcher, cancellation);
    }

    /// <summary>Asks for the values that must be given, and returns them as the words of a command line.</summary>
    public static async Task<IReadOnlyList<string>> AskValuesAsync(IEnumerable<ParameterSpec> parameters, ToolConsole console, CancellationToken cancellation)
    {
        var words = new List<string>();
        foreach (var parameter in parameters)
        {
            words.Add(parameter.Name + "=" + await AskAsync(parameter, console, cancellation).ConfigureAwait(false));
        }

        return words;
    }

    private static Task<string> AskAsync(ParameterSpec parameter, ToolConsole console, CancellationToken cancellation)
    {
        var rule = ParameterRule.Of(parameter);
        if (rule.AllowedValues.Count is > 0 and <= MostChoices)
        {
            var selection = new SelectionPrompt<string> { Title = Markup.Escape(parameter.Name), PageSize = 12, Converter = Markup.Escape };
            return selection.AddChoices(rule.AllowedValues).ShowAsync(console.Watcher, cancellation);
        }

        var takes = SafeText.OnOneLine(RuleWords.OfParameter(parameter));
        var prompt = new TextPrompt<string>(Markup.Escape($"{parameter.Name} ({takes}):"))
        {
            Validator = text => InputValue.FileFault(rule, text) is { } fault ? ValidationResult.Error(Markup.Escape(SafeText.OnOneLine(fault)))
                : InputValue.Read(rule, text) is null ? ValidationResult.Error(Markup.Escape($"{parameter.Name} takes {takes}.")) : ValidationResult.Success(),
        };
        return prompt.ShowAsync(console.Watcher, cancellation);
    }
}
