using System.Text.RegularExpressions;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Describing;

/// <summary>What there is to say of one parameter, safe to print.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Takes">What it takes: kind, limits, unit, allowed values.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Default">What the service assumes without it; <see langword="null"/> where the page names nothing.</param>
/// <param name="MovesPrice">Whether the page states that it moves the price, or its description speaks of its cost.</param>
/// <param name="Description">The page's description, on one line.</param>
internal sealed partial record ParameterRow(string Name, string Takes, bool IsRequired, string? Default, bool MovesPrice, string Description)
{
    /// <summary>The rows of a model, or of a list's items, in the page's order.</summary>
    public static IReadOnlyList<ParameterRow> Of(EquatableArray<ParameterSpec> parameters) => [.. parameters.Select(static parameter =>
    {
        var description = parameter.Description.ToPlainText();
        return new ParameterRow(
            SafeText.OnOneLine(parameter.Name),
            SafeText.Inert(RuleWords.OfParameter(parameter)),
            ParameterRule.Of(parameter).MustBeGiven,
            parameter.Default is { } value ? SafeText.Inert(DefaultText(value)) : null,
            parameter.MovesPrice ?? SpeaksOfCost().IsMatch(description),
            SafeText.Inert(description));
    })];

    /// <summary>What it takes, and what happens without it.</summary>
    public string Words => Takes + (IsRequired ? "; required" : "") + (Default is null ? "" : "; default " + Default) + (MovesPrice ? "; moves the price" : "");

    private static string DefaultText(DefaultValue value) =>
        value.IsList ? value.Items.Count == 0 ? "an empty list" : string.Join(", ", value.Items) : value.Text.Length == 0 ? "\"\"" : value.Text;

    // "At the cost of" speaks of something else.
    [GeneratedRegex(@"(?<!\bat the )\b(costs?|prices?|priced|credits?|creative units)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfCost();
}
