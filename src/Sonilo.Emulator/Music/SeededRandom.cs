using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sonilo.Emulator;

/// <summary>Numbers that follow from a text: the same on every machine and framework (SplitMix64).</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    public static SeededRandom Of(string text) => new(BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    /// <summary>A number from 0 up to, but not, <paramref name="count"/>.</summary>
    public int Next(int count) => (int)(Next() % (ulong)count);

    public bool Chance(double share) => Next() >> 11 < share * (1L << 53);

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>Another source that does not depend on how often this one is asked.</summary>
    public SeededRandom Fork(int number) => new(Mix(state ^ Mix((ulong)number + 1)));

    private ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
