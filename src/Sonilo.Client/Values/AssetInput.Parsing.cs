#if NET
using System.Diagnostics.CodeAnalysis;

namespace Sonilo;

/// <content>An asset's id as text, where frameworks bind it from a route, a query or a form.</content>
public sealed partial class AssetInput : ISpanParsable<AssetInput>
{
    /// <inheritdoc/>
    static AssetInput IParsable<AssetInput>.Parse(string s, IFormatProvider? provider) => FromAsset(s);

    /// <inheritdoc/>
    static bool IParsable<AssetInput>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out AssetInput result)
    {
        result = string.IsNullOrWhiteSpace(s) ? null : FromAsset(s!);
        return result is not null;
    }

    /// <inheritdoc/>
    static AssetInput ISpanParsable<AssetInput>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => FromAsset(s.ToString());

    /// <inheritdoc/>
    static bool ISpanParsable<AssetInput>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out AssetInput result)
    {
        result = s.IsWhiteSpace() ? null : FromAsset(s.ToString());
        return result is not null;
    }
}
#endif
