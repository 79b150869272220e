using System.Globalization;
using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>One option that the page can change while the emulator runs.</summary>
/// <param name="Name">The option's name.</param>
/// <param name="Label">What it is about.</param>
/// <param name="Kind"><c>flag</c>, <c>number</c>, <c>text</c> or <c>choice</c>.</param>
/// <param name="Choices">The values of a choice.</param>
/// <param name="Get">The value as text; empty where there is none.</param>
/// <param name="Set">Takes a text; false where it cannot be used.</param>
internal sealed record Switch(
    string Name, string Label, string Kind, IReadOnlyList<string> Choices, Func<SoniloEmulatorOptions, string> Get, Func<SoniloEmulatorOptions, string, bool> Set)
{
    public static Switch Flag(string name, string label, Func<SoniloEmulatorOptions, bool> get, Action<SoniloEmulatorOptions, bool> set) =>
        new(name, label, "flag", [], options => get(options) ? "true" : "false", (options, text) => bool.TryParse(text, out var value) && Done(() => set(options, value)));

    public static Switch Choice<T>(string name, string label, Func<SoniloEmulatorOptions, T> get, Action<SoniloEmulatorOptions, T> set)
        where T : struct, Enum =>
        new(name, label, "choice", Enum.GetNames<T>(), options => get(options).ToString(),
            (options, text) => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) && Done(() => set(options, value)));

    public static Switch Whole(string name, string label, Func<SoniloEmulatorOptions, int?> get, Action<SoniloEmulatorOptions, int?> set) =>
        new(name, label, "number", [], options => get(options)?.ToString(CultureInfo.InvariantCulture) ?? "", (options, text) =>
            text.Length == 0 ? Done(() => set(options, null))
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && Done(() => set(options, value)));

    public static Switch Seconds(string name, string label, Func<SoniloEmulatorOptions, TimeSpan> get, Action<SoniloEmulatorOptions, TimeSpan> set) =>
        new(name, label, "number", [], options => get(options).TotalSeconds.ToString(CultureInfo.InvariantCulture), (options, text) =>
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 86_400 && Done(() => set(options, TimeSpan.FromSeconds(value))));

    public static Switch Text(string name, string label, Func<SoniloEmulatorOptions, string?> get, Action<SoniloEmulatorOptions, string?> set) =>
        new(name, label, "text", [], options => get(options) ?? "", (options, text) => Done(() => set(options, text.Length == 0 ? null : text)));

    public JsonObject ToJson(SoniloEmulatorOptions options) => new()
    {
        ["name"] = Name,
        ["label"] = Label,
        ["kind"] = Kind,
        ["choices"] = Choices.ToJson(),
        ["value"] = Get(options),
    };

    private static bool Done(Action change)
    {
        change();
        return true;
    }
}
