namespace Sonilo;

/// <summary>The names of our connections in a host's factory.</summary>
internal static class HttpClientNames
{
    public const string Api = "Sonilo";
    public const string Transfers = "Sonilo.Transfers";

    public static string Of(string first, string? key) => key is null ? first : $"{first}:{key}";

    public static bool Is(string? name, string first) => name == first || name?.StartsWith(first + ":", StringComparison.Ordinal) == true;
}
