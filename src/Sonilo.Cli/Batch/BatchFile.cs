using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Running;

namespace Sonilo.Cli.Batch;

/// <summary>A file with one request a line: <c>{"key":…,"model":…,"input":{…},"name":…}</c>.</summary>
internal sealed class BatchFile
{
    private const int MaxNameLength = 100;
    private static readonly string[] Fields = ["key", "model", "input", "name"];

    private readonly KnownModels models;
    private readonly Dictionary<string, int> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> names = new(StringComparer.OrdinalIgnoreCase);

    private BatchFile(KnownModels models) => this.models = models;

    /// <summary>The lines that can be sent.</summary>
    public List<BatchLine> Lines { get; } = [];

    /// <summary>What is wrong, each with the number of its line; nothing is sent then.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Reads every line, whatever is wrong with others.</summary>
    /// <exception cref="Terminal.WrongInputException">The file cannot be read.</exception>
    public static BatchFile Read(string path, KnownModels models)
    {
        var file = new BatchFile(models);
        var number = 0;
        foreach (var text in BatchText.LinesOf(path))
        {
            number++;
            if (BatchText.FaultOf(text) is { } fault)
            {
                file.Error(number, fault);
            }
            else if (!string.IsNullOrWhiteSpace(text))
            {
                file.Add(number, text);
            }
        }

        if (file.Lines.Count == 0 && file.Errors.Count == 0)
        {
            file.Errors.Add($"'{path}' is empty: it takes one request a line, as dotnet sonilo batch --help shows.");
        }

        return file;
    }

    private void Add(int number, string text)
    {
        if (Parse(number, text) is not { } json)
        {
            return;
        }

        var count = Errors.Count;
        foreach (var field in json.Select(static field => field.Key).Where(static name => !Fields.Contains(name)))
        {
            Error(number, $"has a field '{field}'. There are {string.Join(", ", Fields)}.");
        }

        var name = Text(number, json, "name");
        var key = Text(number, json, "key") ?? name ?? FormattableString.Invariant($"line-{number}");
        name ??= Cleaned(key);
        if (name.Length > MaxNameLength || name != Cleaned(name))
        {
            Error(number, $"'{name}' cannot be a file's name: up to {MaxNameLength} letters, digits, dashes, underscores, and dots inside.");
        }

        Once(number, keys, key, "key");
        Once(number, names, name, "name");
        var inputs = Inputs(number, json);
        if (Errors.Count == count && inputs is var (model, values))
        {
            Lines.Add(new BatchLine(number, key, name, model, values));
        }
    }

    private JsonObject? Parse(int number, string text)
    {
        if (InputJson.Read(text, out var fault) is JsonObject json)
        {
            return json;
        }

        Error(number, text.TrimStart().StartsWith('[') ? "begins a list: a batch takes each request as an object on a line of its own, without commas between them." : fault ?? "is not a JSON object.");
        return null;
    }

    private (Codegen.Model.ModelSpec Model, ModelInputs Values)? Inputs(int number, JsonObject json)
    {
        if (json["model"] is null)
        {
            Error(number, "names no 'model'.");
            return null;
        }

        if (Text(number, json, "model") is not { } name)
        {
            return null;
        }

        if (models.Find(name) is not { } model)
        {
            Error(number, string.Join(" ", models.WhyNotFound(name)));
            return null;
        }

        if (json["input"] is not JsonObject input)
        {
            Error(number, "has no 'input' that is an object.");
            return null;
        }

        var inputs = ModelInputs.Of(model, input);
        foreach (var finding in inputs.Findings())
        {
            Error(number, finding);
        }

        return (model, inputs);
    }

    private string? Text(int number, JsonObject json, string name)
    {
        if (json[name] is not { } value)
        {
            return null;
        }

        if (value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 and <= 200 } text && !text.Any(char.IsControl))
        {
            return text;
        }

        Error(number, $"'{name}' must be a text of 1 to 200 characters.");
        return null;
    }

    private void Once(int number, Dictionary<string, int> seen, string value, string what)
    {
        if (!seen.TryAdd(value, number))
        {
            Error(number, FormattableString.Invariant($"has the {what} '{value}', which line {seen[value]} has already."));
        }
    }

    private void Error(int number, string error) => Errors.Add(FormattableString.Invariant($"line {number}: {error}"));

    private static string Cleaned(string text)
    {
        var letters = text.Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-');
        return new string([.. letters]).Trim('.', '-');
    }
}
