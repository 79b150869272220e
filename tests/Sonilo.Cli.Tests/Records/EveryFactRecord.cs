using Sonilo.Cli.Records;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Tests;

/// <summary>A record with every fact that a record can state, and beside it what only supplements state: a unit, and the other kinds of rules.</summary>
internal static class EveryFactRecord
{
    private const string Json = """
        {
          "model": {
            "id": "model_acme-every-fact", "updatedAt": "2026-08-13T07:21:52.845Z", "name": "Acme Every Fact", "shortDescription": "Scores a video.\n\nScene by scene.", "capabilities": ["video2audio"],
            "inputs": [
              { "name": "video", "type": "file", "kind": "video", "maxSize": 52428800, "maxDuration": 360, "label": "Your video", "costImpact": true, "description": "What is scored.", "required": { "ifNotDefined": { "first": {} } } },
              { "name": "prompt", "type": "string", "minLength": 3, "maxLength": 2500, "costImpact": false, "required": { "ifNotDefined": { "segments": {} } } },
              { "name": "startOffset", "type": "number", "min": 0, "step": 10, "costImpact": true },
              { "name": "duration", "type": "number", "default": 90, "min": 1, "max": 600 },
              { "name": "gain", "type": "number", "min": -1, "max": 1, "step": 0.1 },
              { "name": "takes", "type": "integer", "min": 1, "max": 3 },
              { "name": "seed", "type": "number", "min": 0, "max": 4294967295 },
              { "name": "odd", "type": "integer", "min": 1, "max": 99, "step": 2 },
              { "name": "length", "type": "number", "default": -1, "allowedValues": [-1, 4, 8], "label": "Length" },
              { "name": "mode", "type": "string", "default": "fast", "allowedValues": ["fast", "precise", "a, b", ""] },
              { "name": "loop", "type": "boolean", "default": false },
              { "name": "strength", "type": "number", "min": 0, "max": 1, "required": { "conditionalValues": { "mode": ["precise", "a, b"], "length": [4, 8], "loop": true } } },
              { "name": "first", "type": "file", "kind": "image", "required": { "ifDefined": { "last": { "message": "A first frame is needed." } } } },
              { "name": "last", "type": "file", "kind": "image" },
              { "name": "references", "type": "file_array", "kind": "image", "minLength": 1, "maxLength": 9 },
              { "name": "baseModel", "type": "model" },
              { "name": "loras", "type": "model_array", "maxLength": 2 },
              { "name": "moods", "type": "string_array", "allowedValues": ["calm", "dark"], "maxLength": 4 },
              { "name": "marks", "type": "number_array", "min": 0, "step": 0.5 },
              { "name": "scenes", "type": "inputs_array" },
              { "name": "segments", "type": "inputs_array", "minLength": 1, "maxLength": 50, "label": "Scenes", "costImpact": true, "description": "The scenes.", "inputs": [
                { "name": "start", "type": "number", "min": 0, "step": 0.5, "required": { "always": true } },
                { "name": "end", "type": "number", "max": 600, "required": { "always": true } },
                { "name": "prompt", "type": "string", "maxLength": 400, "required": { "ifNotDefined": { "mood": {} } } },
                { "name": "mood", "type": "string", "allowedValues": ["calm", "dark"] },
                { "name": "image", "type": "file", "kind": "image", "required": { "ifDefined": { "takes": {} } } },
                { "name": "takes", "type": "number", "allowedValues": [1, 2] },
                { "name": "notes", "type": "string_array", "maxLength": 2 }
              ] }
            ],
            "uiConfig": { "selects": { "length": { "-1": "Auto", "4": "4s" }, "mode": { "a, b": "Both", "": "None" } } }
          }
        }
        """;

    /// <summary>The model, as its page has it.</summary>
    public static ModelSpec Model()
    {
        Assert.True(RecordReader.TryRead(RecordJson.Parse(Json), out var record, out var reason), reason);
        Assert.Empty(record!.Notes);
        return record.Model with
        {
            Rules = record.Model.Rules.Concat(
            [
                new Excludes("prompt", "segments"), new AtMostOne(["first", "references", "scenes"]), new AtLeastOne(["video", "first", "references"]), new Contiguous("segments", "start", "end"),
                Sum([new("startOffset"), new("duration")], new("video", "duration")), Sum([new("segments", "end")], new("video", "duration")),
            ]).ToEquatableArray(),
            Parameters = record.Model.Parameters.Select(static parameter => parameter with
            {
                Unit = parameter.Name == "duration" ? "seconds" : null,
                Items = parameter.Items is { } items ? items with { Rules = items.Rules.Concat([new AtMostOne(["mood", "takes"]), Sum([new("start")], new("end"))]).ToEquatableArray() } : null,
            }).ToEquatableArray(),
        };
    }

    private static Relation Sum(EquatableArray<RelationTerm> left, RelationTerm right) => new(left, RelationOperator.AtMost, [right]);
}
