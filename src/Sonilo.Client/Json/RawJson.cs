using System.Text.Json;

namespace Sonilo;

/// <summary>JSON as it came, read again only where someone asks for it.</summary>
internal sealed class RawJson(ReadOnlyMemory<byte> bytes, string? root)
{
    private JsonElement? element;

    /// <summary>Nothing.</summary>
    public static RawJson Empty { get; } = new("{}"u8.ToArray(), null);

    /// <summary>The value; it stays usable as long as someone holds it.</summary>
    public JsonElement Element
    {
        get
        {
            if (element is { } known)
            {
                return known;
            }

            // Not disposed: the memory is ours and no pool waits for it.
            var document = JsonDocument.Parse(bytes).RootElement;
            var value = root is not null && document.Object(root) is { } inner ? inner : document;
            element = value;
            return value;
        }
    }
}
