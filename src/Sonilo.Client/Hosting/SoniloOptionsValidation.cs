using Microsoft.Extensions.Options;

namespace Sonilo;

/// <summary>Says when the host starts what would fail at the first call: missing keys, an unsafe address, impossible limits.</summary>
internal sealed class SoniloOptionsValidation : IValidateOptions<SoniloClientOptions>
{
    public ValidateOptionsResult Validate(string? name, SoniloClientOptions options)
    {
        if (options.Problem() is { } problem)
        {
            return ValidateOptionsResult.Fail(problem);
        }

        try
        {
            SoniloCredentials.Find(options, ApiAddress.Find(options, Environment.GetEnvironmentVariable), Environment.GetEnvironmentVariable);
            return ValidateOptionsResult.Success;
        }
        catch (Exception exception) when (exception is ArgumentException or SoniloAuthenticationException)
        {
            return ValidateOptionsResult.Fail(exception.Message);
        }
    }
}
