namespace Sonilo;

/// <summary>The names of our connections in a host's factory.</summary>
internal static class HttpClientNames
{
    private const string First = "Sonilo";
    private const string Files = "Sonilo.Transfers";

    public static string Api(string? key) => key is null ? First : $"{First}:{key}";

    public static string Transfers(string? key) => key is null ? Files : $"{Files}:{key}";

    public static bool IsApi(string? name) => Is(name, First);

    public static bool IsTransfers(string? name) => Is(name, Files);

    private static bool Is(string? name, string first) => name == first || name?.StartsWith(first + ":", StringComparison.Ordinal) == true;
}
