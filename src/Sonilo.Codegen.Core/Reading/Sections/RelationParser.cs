using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads a relation such as <c>startOffset + duration &lt;= video.duration</c>: two sums and how they compare.</summary>
internal static class RelationParser
{
    // The longer signs first: "<" begins "<=".
    private static readonly (string Sign, RelationOperator Operator)[] Operators =
    [
        ("<=", RelationOperator.AtMost), (">=", RelationOperator.AtLeast), ("\u2264", RelationOperator.AtMost),
        ("\u2265", RelationOperator.AtLeast), ("<", RelationOperator.LessThan), (">", RelationOperator.GreaterThan),
    ];

    /// <summary>Reads <paramref name="text"/>; <see langword="null"/> where it is not a relation.</summary>
    public static Relation? Parse(string text)
    {
        foreach (var (sign, comparison) in Operators)
        {
            var index = text.IndexOf(sign, StringComparison.Ordinal);
            if (index >= 0)
            {
                var left = ParseSum(text.Substring(0, index));
                var right = ParseSum(text.Substring(index + sign.Length));
                return left is null || right is null ? null : new Relation(left.ToEquatableArray(), comparison, right.ToEquatableArray());
            }
        }

        return null;
    }

    /// <summary>Whether a rule can name a parameter so.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && text[0] is not (>= '0' and <= '9') && text.All(static character => ModelIdText.IsLetterOrDigit(character) || character == '_');

    private static List<RelationTerm>? ParseSum(string text)
    {
        var terms = new List<RelationTerm>();
        foreach (var part in text.Split('+'))
        {
            if (ParseTerm(part.Trim()) is not { } term)
            {
                return null;
            }

            terms.Add(term);
        }

        return terms;
    }

    private static RelationTerm? ParseTerm(string text)
    {
        if (NumberText.Read(text) is { } number)
        {
            return new RelationTerm(null, null, number);
        }

        var dot = text.IndexOf('.');
        var parameter = dot < 0 ? text : text.Substring(0, dot);
        var property = dot < 0 ? null : text.Substring(dot + 1);
        return IsName(parameter) && (property is null || IsName(property)) ? new RelationTerm(parameter, property) : null;
    }
}
