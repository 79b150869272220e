// What newer frameworks have and netstandard2.0 does not. Internal: it never meets a consumer's own.
#if !NET
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sonilo;

/// <summary>The framework's argument checks and streams of memory, for the framework that lacks them.</summary>
internal static class LanguageSupport
{
    extension(Stream stream)
    {
        public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
            MemoryMarshal.TryGetArray<byte>(buffer, out var part)
                ? await stream.ReadAsync(part.Array!, part.Offset, part.Count, cancellationToken).ConfigureAwait(false)
                : throw new NotSupportedException("Only arrays are read into.");

        public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        {
            var part = MemoryMarshal.TryGetArray(bytes, out var array) ? array : new ArraySegment<byte>(bytes.ToArray());
            await stream.WriteAsync(part.Array!, part.Offset, part.Count, cancellationToken).ConfigureAwait(false);
        }
    }

    extension(ArgumentNullException)
    {
        public static void ThrowIfNull([NotNull] object? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            if (argument is null)
            {
                throw new ArgumentNullException(name);
            }
        }
    }

    extension(ArgumentException)
    {
        public static void ThrowIfNullOrWhiteSpace([NotNull] string? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            ArgumentNullException.ThrowIfNull(argument, name);
            if (string.IsNullOrWhiteSpace(argument))
            {
                throw new ArgumentException("The value must not be empty or blank.", name);
            }
        }
    }

    extension(ObjectDisposedException)
    {
        public static void ThrowIf(bool condition, object instance)
        {
            if (condition)
            {
                throw new ObjectDisposedException(instance.GetType().FullName);
            }
        }
    }
}
#endif
