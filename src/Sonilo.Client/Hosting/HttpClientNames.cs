namespace Sonilo;

/// <summary>Under which names a host's factory knows our connections.</summary>
internal static class HttpClientNames
{
    private const string First = "Sonilo";

    public static string Api(string? key) => key is null ? First : $"{First}:{key}";

    public static string Transfers(string? key) => key is null ? $"{First}.Transfers" : $"{First}.Transfers:{key}";

    public static bool IsApi(string? name) => name == First || name?.StartsWith(First + ":", StringComparison.Ordinal) == true;
}
