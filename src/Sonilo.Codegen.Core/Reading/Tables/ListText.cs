using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads a list that is written as one text: in brackets as JSON writes it, or with commas between the items.</summary>
internal static class ListText
{
    private const string Comma = ", ";

    // More commas than any published value has; each further one would cost a look-up an item.
    private const int MaximumPieces = 16;

    public static DefaultValue Read(string text, ParameterType type, EquatableArray<string> allowedValues)
    {
        if (allowedValues.Contains(text))
        {
            return new DefaultValue([text], IsList: true);
        }

        var trimmed = text.Trim();
        var isBracketed = trimmed.Length > 1 && trimmed[0] == '[' && trimmed[trimmed.Length - 1] == ']';
        var inner = isBracketed ? trimmed.Substring(1, trimmed.Length - 2).Trim() : trimmed;
        if (inner.Length == 0)
        {
            return DefaultValue.EmptyList;
        }

        // Objects are handed on as they are: their fields are not described.
        return type == ParameterType.InputsArray
            ? new DefaultValue([inner], IsList: true)
            : new DefaultValue(Joined(Split(inner), allowedValues).ToEquatableArray(), IsList: true);
    }

    // Allowed values contain commas: what was cut at one is put together again where that makes a value of the list, the longest first.
    private static List<string> Joined(List<string> pieces, EquatableArray<string> allowedValues)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var most = 1;
        foreach (var allowed in allowedValues)
        {
            if (allowed.IndexOf(',') >= 0 && Split(allowed) is { Count: > 1 and <= MaximumPieces } parts)
            {
                values[string.Join(Comma, parts)] = allowed;
                most = Math.Max(most, parts.Count);
            }
        }

        if (most == 1 || pieces.Count == 1)
        {
            return pieces;
        }

        var items = new List<string>();
        for (var index = 0; index < pieces.Count;)
        {
            var count = Math.Min(most, pieces.Count - index);
            var item = pieces[index];
            while (count > 1 && !values.TryGetValue(string.Join(Comma, pieces.GetRange(index, count)), out item))
            {
                count--;
                item = pieces[index];
            }

            items.Add(item!);
            index += Math.Max(count, 1);
        }

        return items;
    }

    private static List<string> Split(string text)
    {
        var items = new List<string>();
        var item = new StringBuilder();
        var quote = '\0';
        var wasQuoted = false;
        for (var index = 0; index <= text.Length; index++)
        {
            var character = index < text.Length ? text[index] : ',';
            if (quote == '\0' && character == '"' && IsBlank(item))
            {
                (quote, wasQuoted) = (character, true);
                _ = item.Clear();
            }
            else if (index < text.Length && quote != '\0' && character == '\\' && index + 1 < text.Length)
            {
                _ = item.Append(text[++index]);
            }
            else if (index < text.Length && character == quote)
            {
                quote = '\0';
            }
            else if (index == text.Length || (character == ',' && quote == '\0'))
            {
                var value = wasQuoted ? item.ToString() : item.ToString().Trim();
                if (wasQuoted || value.Length > 0)
                {
                    items.Add(value);
                }

                wasQuoted = false;
                _ = item.Clear();
            }
            else if (quote != '\0' || !wasQuoted)
            {
                _ = item.Append(character);
            }
        }

        return items;
    }

    private static bool IsBlank(StringBuilder text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsWhiteSpace(text[index]))
            {
                return false;
            }
        }

        return true;
    }
}
