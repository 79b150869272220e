using System.Text;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>Says of a property what the page says of its parameter.</summary>
internal static class PropertyDoc
{
    /// <summary>The summary: the page's description, or the parameter's name where the page has none.</summary>
    public static string Summary(PropertyShape property) => property.Parameter.Description.IsEmpty
        ? "The parameter " + XmlDoc.Code(OneLine.Cut(property.Parameter.Name, 200)) + "."
        : XmlDoc.Of(property.Parameter.Description);

    /// <summary>The remarks: whether it is required, its limits, and what the service assumes.</summary>
    public static string Remarks(PropertyShape property)
    {
        var parameter = property.Parameter;
        var text = new StringBuilder(property.IsRequired ? "Required" : "Optional");
        text.Append(Limits(property.Rule, property.Rule.IsList ? "each " : ""));
        if (parameter.Unit is { } unit)
        {
            text.Append(", in ").Append(XmlDoc.Text(unit));
        }

        if (parameter.Kind is { } kind)
        {
            text.Append(", kind of file: ").Append(XmlDoc.Text(kind));
        }

        if (property.Rule.MaxLength is { } length)
        {
            text.Append(", at most ").Append(CSharpLiteral.Of(length)).Append(property.Rule.IsList ? " items" : " characters");
        }

        text.Append('.');
        if (property.Rule.Kind == ValueKind.Number && property.Rule.AllowedValues.Count > 0)
        {
            text.Append(property.Rule.IsList ? " Each one of " : " One of ").Append(ValueList(property)).Append('.');
        }

        if (parameter.Default is { } given)
        {
            var value = given.IsList && given.Items.Count == 0 ? "an empty list"
                : given.Text.Length == 0 ? "an empty text"
                : XmlDoc.Code(OneLine.Cut(given.Text, 200));
            text.Append(" When it is left out, the service assumes ").Append(value).Append('.');
        }

        if (parameter.Type is ParameterType.Unknown)
        {
            text.Append(" The page calls its type ").Append(XmlDoc.Code(OneLine.Cut(parameter.TypeText, 200))).Append('.');
        }

        return text.ToString();
    }

    private static string Limits(ParameterRule rule, string each) => (rule.Minimum, rule.Maximum) switch
    {
        ({ } minimum, { } maximum) => $", {each}from {NumberText.Of(minimum)} to {NumberText.Of(maximum)}",
        ({ } minimum, null) => $", {each}at least {NumberText.Of(minimum)}",
        (null, { } maximum) => $", {each}at most {NumberText.Of(maximum)}",
        _ => "",
    };

    private static string ValueList(PropertyShape property) => string.Join(", ", property.Rule.AllowedValues.Select(XmlDoc.Code));
}
