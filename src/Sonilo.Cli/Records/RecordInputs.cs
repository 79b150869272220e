using System.Text.Json;
using System.Text.RegularExpressions;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Records;

/// <summary>Reads a list of inputs: a model's own, or those of the items of one of its lists.</summary>
/// <param name="selects">What people see in place of values, by parameter; <see langword="null"/> where nothing is known.</param>
/// <param name="notes">What cannot be used.</param>
internal sealed partial class RecordInputs(JsonElement? selects, RecordNotes notes)
{
    // More than ten times what any model has.
    private const int Most = 1000;

    /// <summary>Reads the inputs and the rules between them.</summary>
    /// <param name="inputs">The list.</param>
    /// <param name="owner">The list's own parameter, for items; empty for a model.</param>
    public ItemSpec Read(JsonElement inputs, string owner = "")
    {
        var named = Named(inputs, owner);
        var rules = new RecordRules(named.ToDictionary(static input => input.Name, static input => TypeOf(input.Json).Type, StringComparer.Ordinal), notes);
        var parameters = named.Select(input => Parameter(input.Json, input.Name, owner, rules)).ToEquatableArray();
        return new ItemSpec(parameters, rules.Enforced(parameters));
    }

    private List<(string Name, JsonElement Json)> Named(JsonElement inputs, string owner)
    {
        var found = new List<(string, JsonElement)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var json in inputs.EnumerateArray())
        {
            number++;
            var name = RecordText.Of(json, "name");
            if (name is null || name != RecordText.Words(json, "name") || name.Length > 200)
            {
                notes.Add(owner + "#" + number, "it has no usable name, and is left out");
            }
            else if (number > Most || !known.Add(name))
            {
                notes.Add(name, number > Most ? $"it comes after {Most} others, and is left out" : "it appears twice; the first counts");
            }
            else
            {
                found.Add((name, json));
            }
        }

        return found;
    }

    private ParameterSpec Parameter(JsonElement json, string name, string owner, RecordRules rules)
    {
        var (type, text) = TypeOf(json);
        var limits = new RecordLimits(json, type, owner.Length == 0 ? name : $"{owner}.{name}", notes);
        var allowed = type.HasAllowedValues() ? RecordValues.Allowed(json, type, name, notes) : [];
        return limits.LaidOn(new ParameterSpec
        {
            Name = name,
            Type = type,
            TypeText = text,
            Required = rules.Read(json, name),
            Default = RecordValues.Default(json, type, name, notes),
            AllowedValues = allowed,
            Description = Prose.FromText(RecordText.Words(json, "description")),
            MovesPrice = RecordText.Find(json, "costImpact") switch { { ValueKind: JsonValueKind.True } => true, { ValueKind: JsonValueKind.False } => false, _ => null },
            Label = RecordText.Words(json, "label") is { Length: > 0 } label ? label : null,
            ValueLabels = owner.Length == 0 ? Labels(name, type) : [],
            Items = Items(json, type, name, owner),
        });
    }

    private ItemSpec? Items(JsonElement json, ParameterType type, string name, string owner)
    {
        if (RecordText.Find(json, "inputs") is not { ValueKind: JsonValueKind.Array } inputs || inputs.GetArrayLength() == 0)
        {
            return null;
        }

        if (type == ParameterType.InputsArray && owner.Length == 0 && Heading().IsMatch(name))
        {
            return new RecordInputs(null, notes).Read(inputs, name);
        }

        notes.Add(name, "the inputs within it are left out: only an inputs_array of the model itself has a table of its own, below its name in plain letters");
        return null;
    }

    private EquatableArray<ValueLabel> Labels(string name, ParameterType type)
    {
        if (selects is not { } all || RecordText.Find(all, name) is not { ValueKind: JsonValueKind.Object } labels)
        {
            return [];
        }

        return labels.EnumerateObject()
            .Select(label => (Value: Canonical(RecordText.Whole(label.Name), type), Text: RecordText.Line(RecordValues.TextOf(label.Value, ParameterType.String) ?? "")))
            .Where(static label => label.Text.Length > 0)
            .DistinctBy(static label => label.Value, StringComparer.Ordinal)
            .Select(static label => new ValueLabel(label.Value, label.Text))
            .ToEquatableArray();
    }

    private static string Canonical(string value, ParameterType type) =>
        type.IsNumeric() && NumberText.Read(value) is { } number ? NumberText.Of(number) : value;

    private static (ParameterType Type, string Text) TypeOf(JsonElement json)
    {
        var type = TypeWords.Find(RecordText.Words(json, "type"), out var word);
        return (type, word);
    }

    // What a heading of a table of items can be, as the reader wants it.
    [GeneratedRegex("^[a-zA-Z_][a-zA-Z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
