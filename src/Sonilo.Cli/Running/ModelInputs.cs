using System.Text.Json;
using System.Text.Json.Nodes;
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
                inputs.Errors.Add($"'{parameter.Name}' is required: {parameter.Name}=… ({RuleWords.Of(rule)}).");
            }
            else if (inputs.Values[parameter.Name] is JsonArray items && items.Count > rule.MaxLength)
            {
                inputs.Errors.Add($"'{parameter.Name}' takes at most {rule.MaxLength} items.");
            }
        }

        // How long files are is not known before they are uploaded.
        inputs.Errors.AddRange(RelationFindings.Of(model, inputs, new Dictionary<string, double>()));
        return inputs;
    }

    private void Add(ModelSpec model, string word)
    {
        if (word.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var end))
        {
            Errors.Add($"'{word}' is not of the form name=value.");
            return;
        }

        var (name, text) = (word[..end], word[(end + 1)..]);
        if (model.Parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
        {
            Errors.Add($"{model.Name} has no parameter '{name}': {string.Join(", ", model.Parameters.Select(static parameter => parameter.Name))}.");
            return;
        }

        var rule = ParameterRule.Of(parameter);
        if (!rule.IsList && Values.ContainsKey(name))
        {
            Errors.Add($"'{name}' is given twice.");
        }
        else if (Read(rule, text) is not { } value)
        {
            Errors.Add($"'{name}' takes {RuleWords.Of(rule)}, not '{text}'.");
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
            var items = Values[name] as JsonArray ?? [];
            Values[name] ??= items;
            index = items.Count;
            items.Add(value);
        }
        else
        {
            Values[name] = value;
        }

        if (IsPath(rule, text))
        {
            Files.Add(new InputFile(name, index, text[1..]));
        }
    }

    private static JsonNode? Read(ParameterRule rule, string text) => rule.Kind switch
    {
        ValueKind.Number => NumberText.Read(text) is { } number && rule.Accepts(number) ? JsonValue.Create(number) : null,
        ValueKind.Boolean => bool.TryParse(text, out var truth) ? JsonValue.Create(truth) : null,
        ValueKind.File => (IsPath(rule, text) ? File.Exists(text[1..]) : text.Length > 0) ? JsonValue.Create(text) : null,
        ValueKind.Fields => Json(text) as JsonObject,
        ValueKind.Anything => Json(text) ?? JsonValue.Create(text),
        _ => rule.Accepts(text) ? JsonValue.Create(text) : null,
    };

    private static bool IsPath(ParameterRule rule, string text) => rule.Kind == ValueKind.File && text.StartsWith('@');

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
