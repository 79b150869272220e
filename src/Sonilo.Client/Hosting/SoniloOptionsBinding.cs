using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Sonilo;

/// <summary>Reads options from configuration, by hand and so without reflection.</summary>
internal static class SoniloOptionsBinding
{
    public static void Bind(IConfiguration section, SoniloClientOptions options)
    {
        options.ApiKey = section[nameof(options.ApiKey)] ?? options.ApiKey;
        options.ApiSecret = section[nameof(options.ApiSecret)] ?? options.ApiSecret;
        options.ProjectId = section[nameof(options.ProjectId)] ?? options.ProjectId;
        options.BaseAddress = Value(section, nameof(options.BaseAddress), static text => new Uri(text, UriKind.Absolute)) ?? options.BaseAddress;
        options.Validation = Number(section, nameof(options.Validation), static text => Enum.TryParse<ValidationMode>(text, ignoreCase: true, out var mode) ? mode : throw new FormatException("Strict, Warn or Off is expected.")) ?? options.Validation;
        options.CostLimit = Number(section, nameof(options.CostLimit), static text => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)) ?? options.CostLimit;
        options.MaxRetries = Number(section, nameof(options.MaxRetries), static text => int.Parse(text, CultureInfo.InvariantCulture)) ?? options.MaxRetries;
        options.WaitLimit = Time(section, nameof(options.WaitLimit)) ?? options.WaitLimit;
        options.PollInterval = Time(section, nameof(options.PollInterval)) ?? options.PollInterval;
        options.MaxPollInterval = Time(section, nameof(options.MaxPollInterval)) ?? options.MaxPollInterval;
        options.RetryDelayLimit = Time(section, nameof(options.RetryDelayLimit)) ?? options.RetryDelayLimit;
        options.RequestTimeout = Time(section, nameof(options.RequestTimeout)) ?? options.RequestTimeout;
        options.StallLimit = Time(section, nameof(options.StallLimit)) ?? options.StallLimit;
    }

    private static TimeSpan? Time(IConfiguration section, string name) =>
        Number(section, name, static text => TimeSpan.Parse(text, CultureInfo.InvariantCulture));

    private static T? Number<T>(IConfiguration section, string name, Func<string, T> read)
        where T : struct => section[name] is { Length: > 0 } text ? Read(section, name, text, read) : null;

    private static T? Value<T>(IConfiguration section, string name, Func<string, T> read)
        where T : class => section[name] is { Length: > 0 } text ? Read(section, name, text, read) : null;

    private static T Read<T>(IConfiguration section, string name, string text, Func<string, T> read)
    {
        try
        {
            return read(text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            var path = section is IConfigurationSection named ? $"{named.Path}:{name}" : name;
            throw new InvalidOperationException($"The configuration's {path} cannot be used: {exception.Message}", exception);
        }
    }
}
