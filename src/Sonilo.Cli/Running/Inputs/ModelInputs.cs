using System.Text.Json.Nodes;
using Sonilo.Cli.Describing;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Running;

/// <summary>What is to be sent to a model, held to the rules of its page: the words <c>name=value</c> of a command line, or a JSON object.</summary>
internal sealed partial class ModelInputs
{
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);
    private readonly bool isJson;

    private ModelInputs(bool isJson) => this.isJson = isJson;

    /// <summary>What to send. An uploaded file's id takes the place of its path.</summary>
    public JsonObject Values { get; } = [];

    /// <summary>The files to upload.</summary>
    public List<InputFile> Files { get; } = [];

    /// <summary>What is wrong with what was given; nothing is sent then.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The parameters that must be given, and are not.</summary>
    public List<ParameterSpec> Missing { get; } = [];

    /// <summary>Everything that keeps the request from being sent.</summary>
    public IEnumerable<string> Findings() => Errors.Concat(Missing.Select(parameter =>
        $"'{parameter.Name}' is required{(isJson ? "" : $": {parameter.Name}=…")} ({RuleWords.OfParameter(parameter)})."));

    /// <summary>Whether a value was given, be it one that cannot be sent.</summary>
    public bool IsGiven(string parameter) => Values[parameter] is not null || refused.Contains(parameter);

    private ModelInputs Checked(ModelSpec model)
    {
        foreach (var parameter in model.Parameters)
        {
            var rule = ParameterRule.Of(parameter);
            if (rule.MustBeGiven && !IsGiven(parameter.Name))
            {
                Missing.Add(parameter);
            }
            else if (Values[parameter.Name] is JsonArray items)
            {
                Errors.AddRange(ItemFindings.Length(parameter.Name, rule, items.Count) is { } length ? [length] : []);
                Errors.AddRange(ItemFindings.Of(parameter, items));
            }
        }

        // How long files are is not known before they are uploaded.
        Errors.AddRange(RuleFindings.Of(model, this, new Dictionary<string, double>()));
        return this;
    }

    private ParameterSpec? Find(ModelSpec model, string name)
    {
        var parameter = model.Parameters.FirstOrDefault(parameter => parameter.Name == name);
        if (parameter is null)
        {
            var names = model.Parameters.Select(static parameter => parameter.Name);
            Errors.Add($"{model.Name} has no parameter '{name}'.{Terminal.Suggestion.For(name, names)} It has {string.Join(", ", names)}.");
        }

        return parameter;
    }

    // A file is opened before anything else is said of it; without a value, the text is not one that the parameter takes.
    private void Take(ParameterSpec parameter, string place, string text, JsonNode? value, Func<string> fault)
    {
        if (InputValue.FileFault(ParameterRule.Of(parameter), text) is { } unreadable)
        {
            Refuse(parameter, $"'{place}': {unreadable}");
        }
        else if (value is not null)
        {
            Put(parameter, value);
        }
        else
        {
            Refuse(parameter, fault());
        }
    }

    private void Refuse(ParameterSpec parameter, string error)
    {
        Errors.Add(error);
        refused.Add(parameter.Name);
        if (ParameterRule.Of(parameter).IsList)
        {
            // It keeps its place: what is wrong with the others is named by theirs.
            Put(parameter, null);
        }
    }

    // A file's path is a text until the file is uploaded.
    private void Put(ParameterSpec parameter, JsonNode? value)
    {
        var (name, rule) = (parameter.Name, ParameterRule.Of(parameter));
        int? index = null;
        if (rule.IsList)
        {
            var items = Values[name] as JsonArray ?? [];
            Values[name] ??= items;
            items.Add(value);
            index = items.Count - 1;
        }
        else
        {
            Values[name] = value;
        }

        if (value is JsonValue one && one.TryGetValue<string>(out var text) && InputValue.IsPath(rule, text))
        {
            Files.Add(new InputFile(name, index, text[1..]));
        }
    }
}
