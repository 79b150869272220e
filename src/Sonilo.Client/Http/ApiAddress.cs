namespace Sonilo;

/// <summary>Where the service is: HTTPS, or this machine.</summary>
internal static class ApiAddress
{
    private static readonly Uri Default = new("https://api.cloud.scenario.com/v1");

    /// <summary>The address from the options, else from <c>SCENARIO_BASE_URL</c>, else the service's own.</summary>
    /// <exception cref="ArgumentException">The address cannot be trusted with keys.</exception>
    public static Uri Find(SoniloClientOptions options, Func<string, string?> environment)
    {
        if (options.BaseAddress is { } given)
        {
            return Checked(given, nameof(options.BaseAddress));
        }

        var named = environment("SCENARIO_BASE_URL");
        return string.IsNullOrWhiteSpace(named) ? Default
            : Uri.TryCreate(named!.Trim(), UriKind.Absolute, out var address) ? Checked(address, "SCENARIO_BASE_URL")
            : throw new ArgumentException("SCENARIO_BASE_URL is not an absolute address such as https://api.cloud.scenario.com/v1.");
    }

    /// <summary>Whether bytes may be exchanged with the address: encrypted, or without leaving this machine.</summary>
    public static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static Uri Checked(Uri address, string source) =>
        !address.IsAbsoluteUri || !IsSafe(address)
            ? throw new ArgumentException($"{source} must be an HTTPS address, or an HTTP one of this machine (127.0.0.1, localhost), so that keys never travel in the clear.")
        : address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0
            ? throw new ArgumentException($"{source} must have no user, query or fragment: only a host and a path such as https://api.cloud.scenario.com/v1.")
        : address;
}
