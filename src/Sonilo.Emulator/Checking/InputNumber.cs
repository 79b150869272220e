using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>The number that a parameter has: the one sent, or the default of its page.</summary>
internal static class InputNumber
{
    public static decimal? Of(ModelSpec model, JsonObject input, string name) =>
        input[name] is { } value && value.GetValueKind() == JsonValueKind.Number
            ? NumberText.Read(value.ToJsonString())
            : model.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Default is { IsList: false } assumed
                ? NumberText.Read(assumed.Text)
                : null;
}
