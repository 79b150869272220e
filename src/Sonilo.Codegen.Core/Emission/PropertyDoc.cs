using System.Text;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>Documents a property with what the page states of its parameter.</summary>
internal static class PropertyDoc
{
    // Editors show a summary in a small window: longer lists of numbers are in the remarks.
    private const int MostValuesInSummary = 12;

    /// <summary>The page's description, or the parameter's name where the page has none.</summary>
    public static string Description(PropertyShape property) => property.Parameter.Description.IsEmpty
        ? "The parameter " + XmlDoc.Code(OneLine.Cut(property.Parameter.Name, 200)) + "."
        : XmlDoc.Of(property.Parameter.Description);

    /// <summary>The description, with the limits and the default after it: editors show the summary while a name is typed.</summary>
    public static string Summary(PropertyShape property)
    {
        var facts = string.Join(", ", Facts(property));
        return facts.Length == 0 ? Description(property)
            : Description(property) + (EndsSentence(property) ? " " : ". ") + char.ToUpperInvariant(facts[0]) + facts.Substring(1) + ".";
    }

    /// <summary>The remarks: whether the parameter is required, and what is too much for a summary.</summary>
    public static string Remarks(PropertyShape property)
    {
        var parameter = property.Parameter;
        var text = new StringBuilder(property.IsRequired ? "Required" : "Optional");
        if (parameter.Kind is { } kind)
        {
            text.Append(", kind of file: ").Append(XmlDoc.Text(kind));
        }

        text.Append('.');
        AppendKnown(text, property);
        if (ListsNumbers(property) && property.Rule.AllowedValues.Count > MostValuesInSummary)
        {
            text.Append(property.Rule.IsList ? " Each one of " : " One of ").Append(ValueList(property)).Append('.');
        }

        if (parameter.Type is ParameterType.Unknown)
        {
            text.Append(" The page calls its type ").Append(XmlDoc.Code(OneLine.Cut(parameter.TypeText, 200))).Append('.');
        }

        return text.ToString();
    }

    private static void AppendKnown(StringBuilder text, PropertyShape property)
    {
        var parameter = property.Parameter;
        if (parameter.MovesPrice == true)
        {
            text.Append(" Moves the price.");
        }

        if (parameter.Label is { } label)
        {
            text.Append(" Label: ").Append(XmlDoc.Text(OneLine.Cut(label, 200))).Append('.');
        }

        // Texts have a member each, whose documentation has its label.
        var labels = property.HasValueType ? [] : parameter.ValueLabels.Where(static label => label.Label != label.Value).ToList();
        if (labels.Count > 0)
        {
            text.Append(" Labels of values: ")
                .Append(string.Join(", ", labels.Select(static label => XmlDoc.Code(OneLine.Cut(label.Value, 200)) + " " + XmlDoc.Text(OneLine.Cut(label.Label, 200))))).Append('.');
        }

        text.Append(RuleDoc.OfParameter(parameter.Name, property.Rules));
    }

    private static IEnumerable<string> Facts(PropertyShape property)
    {
        var (rule, unit) = (property.Rule, property.Parameter.Unit is { } text ? XmlDoc.Text(text) : "");
        var each = rule.IsList ? "each " : "";
        if (NumberText.Range(rule.Minimum, rule.Maximum) is { } range)
        {
            yield return each + range + (unit.Length == 0 ? "" : " " + unit);
        }
        else if (ListsNumbers(property) && rule.AllowedValues.Count <= MostValuesInSummary)
        {
            yield return each + "one of " + ValueList(property) + (unit.Length == 0 ? "" : " " + unit);
        }
        else if (unit.Length > 0)
        {
            yield return "in " + unit;
        }

        if (rule.Step is { } step)
        {
            yield return "in steps of " + NumberText.Of(step);
        }

        if (NumberText.Range(rule.MinLength, rule.MaxLength) is { } lengths)
        {
            yield return lengths + (rule.IsList ? " items" : " characters");
        }

        if (rule.MaxSize is { } size)
        {
            yield return "at most " + SizeText.Of(size);
        }

        if (rule.MaxDuration is { } duration)
        {
            yield return "at most " + NumberText.Of(duration) + " seconds long";
        }

        if (property.Parameter.Default is { } given)
        {
            yield return given.Items.Count == 0 || given.Text.Length == 0
                ? "empty by default"
                : "default " + Shown(OneLine.Cut(given.Text, 200), rule);
        }
    }

    private static bool ListsNumbers(PropertyShape property) => property.Rule is { Kind: ValueKind.Number, AllowedValues.Count: > 0 };

    private static string ValueList(PropertyShape property) => string.Join(", ", property.Rule.AllowedValues.Select(XmlDoc.Text));

    private static string Shown(string value, ParameterRule rule) =>
        rule.Kind is ValueKind.Number or ValueKind.Boolean ? XmlDoc.Text(value) : XmlDoc.Code(value);

    // “Such as ‘C major’ or ‘A minor.’” ends one, too.
    private static bool EndsSentence(PropertyShape property) =>
        property.Parameter.Description.IsEmpty || property.Parameter.Description.ToPlainText().TrimEnd(' ', '\u00A0', '”', '’', '"', '\'') is not { Length: > 0 } text || text[text.Length - 1] is '.' or '!' or '?' or ':' or '…';
}
