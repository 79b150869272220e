using System.Diagnostics.CodeAnalysis;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Updating;

/// <summary>Where the service is: HTTPS, or this machine.</summary>
internal static class ServiceAddress
{
    private const string Variable = "SCENARIO_BASE_URL";

    /// <summary>Scenario's own.</summary>
    public const string Default = "https://api.cloud.scenario.com/v1";

    /// <summary>The address that the command line names, else the environment; <see langword="null"/> where neither does.</summary>
    /// <exception cref="WrongInputException">The variable is not such an address.</exception>
    public static string? Named(string? given) =>
        given ?? (Environment.GetEnvironmentVariable(Variable) is not { } named || string.IsNullOrWhiteSpace(named) ? null
            : IsUsable(named, out _) ? named.Trim()
            : throw new WrongInputException($"{Variable} must be an HTTPS address such as {Default}, or an HTTP one of this machine, without a user, query or fragment."));

    /// <summary>Whether requests may go there.</summary>
    public static bool IsUsable(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out address) && PageSource.IsTrusted(address)
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;
}
