using Sonilo.Cli.Describing;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Running;

/// <content>Reads a command line, where every value is a text.</content>
internal sealed partial class ModelInputs
{
    /// <summary>Reads the words; a parameter that takes a list is named once for each item.</summary>
    public static ModelInputs Of(ModelSpec model, IEnumerable<string> words)
    {
        var inputs = new ModelInputs(isJson: false);
        foreach (var word in words)
        {
            inputs.Add(model, word);
        }

        return inputs.Checked(model);
    }

    private void Add(ModelSpec model, string word)
    {
        if (word.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var end))
        {
            Errors.Add($"'{word}' is not of the form name=value.");
            return;
        }

        var (name, text) = (word[..end], word[(end + 1)..]);
        if (Find(model, name) is not { } parameter)
        {
            return;
        }

        var rule = ParameterRule.Of(parameter);
        if (!rule.IsList && IsGiven(name))
        {
            Errors.Add($"'{name}' is given twice.");
        }
        else
        {
            Take(parameter, name, text, InputValue.Read(rule, text), () => text.Length == 0
                ? $"'{name}' is empty: it takes {RuleWords.OfParameter(parameter)}."
                : $"'{name}' takes {RuleWords.OfParameter(parameter)}, not '{SafeText.OnOneLine(text)}'."
                    + (rule.IsList && text.StartsWith('[') ? $" Name '{name}' once for each item." : Suggestion.For(text, rule.AllowedValues)));
        }
    }
}
