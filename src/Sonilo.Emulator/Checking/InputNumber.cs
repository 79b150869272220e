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
            ? NumberRule.Parse(value.ToJsonString())
            : model.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Default is { IsList: false } assumed
                ? NumberRule.Parse(assumed.Text)
                : null;
}
