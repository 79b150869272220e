using System.Net.Http.Headers;
using System.Text;

namespace Sonilo;

/// <summary>The key and the secret, found once and kept as the one header that needs them.</summary>
internal static class SoniloCredentials
{
    private const string HowToSet =
        "Set ApiKey and ApiSecret in SoniloClientOptions, or the environment variables SCENARIO_SDK_API_KEY and SCENARIO_SDK_API_SECRET " +
        "(SCENARIO_API_KEY and SCENARIO_API_SECRET are read too). Keys are made in Scenario's project settings.";

    /// <summary>The header that authenticates calls; <see langword="null"/> where none was given and the address is this machine.</summary>
    /// <exception cref="SoniloAuthenticationException">Keys are missing, or one of the two is.</exception>
    public static AuthenticationHeaderValue? Find(SoniloClientOptions options, Uri address, Func<string, string?> environment)
    {
        var problem = Find(options, environment, out var key, out var secret);
        if (problem is not null)
        {
            // An emulator on this machine needs no keys.
            return address.IsLoopback && key is null && secret is null ? null : throw new SoniloAuthenticationException(problem);
        }

        return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}")));
    }

    private static string? Find(SoniloClientOptions options, Func<string, string?> environment, out string? key, out string? secret)
    {
        (key, secret) = (Text(options.ApiKey), Text(options.ApiSecret));
        if (key is not null || secret is not null)
        {
            return Half(key, secret, nameof(options.ApiKey), nameof(options.ApiSecret));
        }

        foreach (var prefix in (ReadOnlySpan<string>)["SCENARIO_SDK_API", "SCENARIO_API"])
        {
            (key, secret) = (Text(environment(prefix + "_KEY")), Text(environment(prefix + "_SECRET")));
            if (key is not null || secret is not null)
            {
                return Half(key, secret, prefix + "_KEY", prefix + "_SECRET");
            }
        }

        return Text(environment("SONILO_API_KEY")) is null
            ? "No API key was given. " + HowToSet
            : "No API key of Scenario was given. SONILO_API_KEY is set, but it belongs to another service: Sonilo's own API at " +
              "api.sonilo.com. This client talks to Scenario's Generation API, which has keys of its own. " + HowToSet;
    }

    private static string? Half(string? key, string? secret, string keyName, string secretName) =>
        key is null ? $"{secretName} is given, but {keyName} is not. " + HowToSet
        : secret is null ? $"{keyName} is given, but {secretName} is not. " + HowToSet
        : null;

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value!.Trim();
}
