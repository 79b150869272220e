using System.Net.Http.Headers;
using System.Text;

namespace Sonilo.Cli.Updating;

/// <summary>What a request to the service is let in by: the token that everybody has, or the keys of the environment.</summary>
/// <remarks>The variables are those that the client reads, which a native build of the tool does without.</remarks>
internal static class ServiceKeys
{
    /// <summary>Reads what is public, and needs no account.</summary>
    public static AuthenticationHeaderValue Public { get; } = new("public-auth-token");

    /// <summary>The keys of the environment; <see langword="null"/> where they cannot be used.</summary>
    /// <param name="problem">Why they cannot, and what to do.</param>
    public static AuthenticationHeaderValue? Find(out string problem)
    {
        problem = "set SCENARIO_SDK_API_KEY and SCENARIO_SDK_API_SECRET; Scenario's project settings make them."
            + (Text("SONILO_API_KEY") is null ? "" : " SONILO_API_KEY is set, but it belongs to another service: Sonilo's own API.");
        foreach (var prefix in (ReadOnlySpan<string>)["SCENARIO_SDK_API", "SCENARIO_API"])
        {
            var (key, secret) = (Text(prefix + "_KEY"), Text(prefix + "_SECRET"));
            if (key is not null && secret is not null)
            {
                return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}")));
            }

            if (key is not null || secret is not null)
            {
                problem = key is null ? $"{prefix}_SECRET is set, but {prefix}_KEY is not." : $"{prefix}_KEY is set, but {prefix}_SECRET is not.";
                return null;
            }
        }

        return null;
    }

    private static string? Text(string name) => Environment.GetEnvironmentVariable(name) is { } value && value.Trim() is { Length: > 0 } text ? text : null;
}
