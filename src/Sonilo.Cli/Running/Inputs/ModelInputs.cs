using System.Text.Json.Nodes;
using Sonilo.Cli.Describing;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Running;

/// <summary>The words <c>name=value</c> of a command line, read by the rules of the model's page.</summary>
internal sealed class ModelInputs
{
    private ModelInputs()
    {
    }

    /// <summary>What to send. An uploaded file's id takes the place of its path.</summary>
    public JsonObject Values { get; } = [];

    /// <summary>The files to upload.</summary>
    public List<InputFile> Files { get; } = [];

    /// <summary>What is wrong with the words; nothing is sent then.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The parameters that must be given, and are not.</summary>
    public List<ParameterSpec> Missing { get; } = [];

    /// <summary>Reads the words; a parameter that takes a list is named once for each item.</summary>
    public static ModelInputs Of(ModelSpec model, IEnumerable<string> words)
    {
        var inputs = new ModelInputs();
        foreach (var word in words)
        {
            inputs.Add(model, word);
        }

        foreach (var parameter in model.Parameters)
        {
            var rule = ParameterRule.Of(parameter);
            if (rule.MustBeGiven && !inputs.Values.ContainsKey(parameter.Name))
            {
                inputs.Missing.Add(parameter);
            }
            else if (inputs.Values[parameter.Name] is JsonArray items)
            {
                inputs.Errors.AddRange(ItemFindings.Length(parameter.Name, rule, items.Count) is { } length ? [length] : []);
                inputs.Errors.AddRange(ItemFindings.Of(parameter, items));
            }
        }

        // How long files are is not known before they are uploaded.
        inputs.Errors.AddRange(RuleFindings.Of(model, inputs, new Dictionary<string, double>()));
        return inputs;
    }

    /// <summary>Everything that keeps the request from being sent.</summary>
    public IEnumerable<string> Findings() => Errors.Concat(Missing.Select(static parameter =>
        $"'{parameter.Name}' is required: {parameter.Name}=… ({RuleWords.OfParameter(parameter)})."));

    private void Add(ModelSpec model, string word)
    {
        if (word.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var end))
        {
            Errors.Add($"'{word}' is not of the form name=value.");
            return;
        }

        var (name, text) = (word[..end], word[(end + 1)..]);
        var names = model.Parameters.Select(static parameter => parameter.Name);
        if (model.Parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
        {
            Errors.Add($"{model.Name} has no parameter '{name}'.{Suggestion.For(name, names)} It has {string.Join(", ", names)}.");
            return;
        }

        var rule = ParameterRule.Of(parameter);
        if (!rule.IsList && Values.ContainsKey(name))
        {
            Errors.Add($"'{name}' is given twice.");
        }
        else if (InputValue.Read(rule, text) is not { } value)
        {
            Errors.Add($"'{name}' takes {RuleWords.OfParameter(parameter)}, not '{text}'.{(rule.IsList && text.StartsWith('[') ? $" Name '{name}' once for each item." : Suggestion.For(text, rule.AllowedValues))}");
            if (rule.IsList)
            {
                // It keeps its place: what is wrong with the others is named by theirs.
                Append(name, null);
            }
        }
        else
        {
            Put(name, rule, value, text);
        }
    }

    private void Put(string name, ParameterRule rule, JsonNode value, string text)
    {
        int? index = null;
        if (rule.IsList)
        {
            index = Append(name, value);
        }
        else
        {
            Values[name] = value;
        }

        if (InputValue.IsPath(rule, text))
        {
            Files.Add(new InputFile(name, index, text[1..]));
        }
    }

    private int Append(string name, JsonNode? value)
    {
        var items = Values[name] as JsonArray ?? [];
        Values[name] ??= items;
        items.Add(value);
        return items.Count - 1;
    }
}
