#if NET
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Sonilo;

/// <summary>An allowed value that frameworks parse, such as one in a route or a query. Generated types implement it from C# 11 on.</summary>
/// <typeparam name="TSelf">The type that implements it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IParsableValue<TSelf> : IAllowedValue<TSelf>, ISpanParsable<TSelf>
    where TSelf : struct, IParsableValue<TSelf>
{
#pragma warning disable CA1033 // Callers reach them as frameworks do, through IParsable and ISpanParsable.
    /// <inheritdoc/>
    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return default(TSelf).Create(s);
    }

    /// <inheritdoc/>
    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result) => AllowedValue.TryParse(s, out result);

    /// <inheritdoc/>
    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => default(TSelf).Create(s.ToString());

    /// <inheritdoc/>
    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) => AllowedValue.TryParse(s.ToString(), out result);
#pragma warning restore CA1033
}
#endif
