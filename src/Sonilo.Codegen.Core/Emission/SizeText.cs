using System.Globalization;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes how many bytes there are in the largest unit that is exact.</summary>
internal static class SizeText
{
    private static readonly (string Unit, long Bytes)[] Units =
        [("GiB", 1L << 30), ("GB", 1_000_000_000), ("MiB", 1L << 20), ("MB", 1_000_000), ("KiB", 1L << 10), ("kB", 1_000)];

    /// <summary>The size as text, such as <c>50 MB</c>.</summary>
    public static string Of(long bytes)
    {
        foreach (var (unit, size) in Units)
        {
            if (bytes >= size && bytes % size == 0)
            {
                return Text(bytes / size) + " " + unit;
            }
        }

        return Text(bytes) + " bytes";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
