using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Records;

/// <summary>Reads the record that the service keeps of a model. What cannot be used costs itself and is noted; nothing that JSON allows makes it throw.</summary>
internal static partial class RecordReader
{
    /// <summary>Reads one record.</summary>
    /// <param name="json">The record, or an object that has it as <c>model</c>.</param>
    /// <param name="record">The model.</param>
    /// <param name="reason">Why there is none, after "because".</param>
    public static bool TryRead(JsonElement json, out ModelRecord? record, out string reason)
    {
        (record, reason) = (null, "");
        var model = RecordText.Find(json, "model") is { ValueKind: JsonValueKind.Object } inner ? inner : json;
        if (RecordText.Of(model, "id") is not { } id)
        {
            reason = "it is not the record of a model: it has no id";
            return false;
        }

        if (!ModelId().IsMatch(id))
        {
            reason = $"its id '{SafeText.OnOneLine(id)}' is not one that a model can have";
            return false;
        }

        if (RecordText.Find(model, "inputs") is not { ValueKind: JsonValueKind.Array } inputs)
        {
            reason = $"the record of '{id}' has no inputs, so nothing is known of its parameters";
            return false;
        }

        var notes = new RecordNotes(id);
        var selects = RecordText.Find(model, "uiConfig") is { } config ? RecordText.Find(config, "selects") : null;
        var read = new RecordInputs(selects, notes).Read(inputs);
        var name = RecordText.Line(RecordText.Of(model, "name") ?? "");
        record = new ModelRecord(new ModelSpec
        {
            Id = id,
            Name = name.Length > 0 ? name : id,
            Description = Description(RecordText.Of(model, "shortDescription") ?? RecordText.Of(model, "description") ?? ""),
            Capabilities = Capabilities(model),
            Parameters = read.Parameters,
            Rules = read.Rules,
        })
        {
            Updated = Date(RecordText.Of(model, "updatedAt")),
            Notes = notes.ToList(),
        };
        return true;
    }

    private static Prose Description(string text)
    {
        var paragraphs = BlankLine().Split(text).Select(RecordText.Line).Where(static paragraph => paragraph.Length > 0).ToList();
        return new Prose(paragraphs
            .SelectMany(static (paragraph, index) => index == 0
                ? new[] { new ProseRun(ProseKind.Text, paragraph) }
                : [new ProseRun(ProseKind.ParagraphBreak, ""), new ProseRun(ProseKind.Text, paragraph)])
            .ToEquatableArray());
    }

    private static EquatableArray<string> Capabilities(JsonElement model) => RecordText.Items(model, "capabilities")
        .Select(static capability => RecordText.Line(RecordText.Of(capability) ?? ""))
        .Where(static capability => !Dash.IsNone(capability))
        .Distinct(StringComparer.Ordinal)
        .ToEquatableArray();

    private static string? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    // As the readers of pages want it, which code is named after.
    [GeneratedRegex("^(?=.*[a-zA-Z0-9])[a-zA-Z0-9._-]{1,200}$", RegexOptions.CultureInvariant)]
    private static partial Regex ModelId();

    [GeneratedRegex(@"\r?\n[ \t]*\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();
}
