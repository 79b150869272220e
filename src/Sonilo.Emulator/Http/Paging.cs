using System.Globalization;
using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>Answers one page of a list.</summary>
/// <param name="Name">The list's name in the answer.</param>
/// <param name="UsualSize">How many items a page has unless the caller says.</param>
/// <param name="LargestSize">How many items it can have.</param>
internal sealed record Paging(string Name, int UsualSize, int LargestSize)
{
    /// <summary>The page that a query asks for.</summary>
    /// <param name="call">The query.</param>
    /// <param name="after">The items behind a token, or all for none; <see langword="null"/> where the token is not one.</param>
    /// <param name="write">An item as JSON.</param>
    /// <param name="tokenOf">What finds the items behind an item again, also when the list has changed. It is opaque to callers.</param>
    public Reply Answer<T>(ApiCall call, Func<byte[]?, IEnumerable<T>?> after, Func<T, JsonObject> write, Func<T, byte[]> tokenOf)
    {
        var size = UsualSize;
        if (call.Query("pageSize") is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size < 1))
        {
            return Reply.BadRequest("Input pageSize must be at least 1");
        }

        if (size > LargestSize)
        {
            return Reply.BadRequest($"Input pageSize must be at most {LargestSize}");
        }

        if (!TryRead(call.Query("paginationToken"), out var token) || after(token) is not { } rest)
        {
            return Reply.BadRequest("Invalid paginationToken");
        }

        var page = rest.Take(size + 1).ToList();
        return Reply.Ok(new JsonObject { [Name] = page.Take(size).Select(write).ToJson() }
            .With("nextPaginationToken", page.Count > size ? Convert.ToHexString(tokenOf(page[size - 1])) : null));
    }

    private static bool TryRead(string? text, out byte[]? token)
    {
        token = text is { Length: > 0 } && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
        return text is null || token is not null;
    }
}
