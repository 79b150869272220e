using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>Checks credentials where the options require them: Basic, and the public token where models are read.</summary>
internal static class Credentials
{
    public static Reply? Refuse(ApiCall call, SoniloEmulatorOptions options)
    {
        if (!options.RequireCredentials)
        {
            return null;
        }

        var header = call.Context.Request.Headers.Authorization.ToString();
        if (header == "public-auth-token")
        {
            return call.Operation is EmulatedOperation.ReadModel or EmulatedOperation.ReadModels or EmulatedOperation.ListModels ? null : Reply.Refused(StatusCodes.Status403Forbidden, "API Keys cannot access protected resources");
        }

        return AuthenticationHeaderValue.TryParse(header, out var given) && given.Equals(Accepted(options))
            ? null
            : Reply.Refused(StatusCodes.Status401Unauthorized, header.Length == 0 ? "Missing credentials" : "Invalid credentials") with
            {
                Headers = [("WWW-Authenticate", "Basic realm=\"Sonilo.Emulator\", charset=\"UTF-8\"")],
            };
    }

    /// <summary>The header that is accepted.</summary>
    public static AuthenticationHeaderValue Accepted(SoniloEmulatorOptions options) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Key}:{options.Secret}")));
}
