using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Sonilo;

/// <summary>Reads options from configuration, by hand and so without reflection.</summary>
/// <remarks>A key that is not an option is refused: it may be a limit of money that was misspelt.</remarks>
internal static class SoniloOptionsBinding
{
    private static readonly Dictionary<string, Action<SoniloClientOptions, string>> Setters = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(SoniloClientOptions.ApiKey)] = static (options, text) => options.ApiKey = text,
        [nameof(SoniloClientOptions.ApiSecret)] = static (options, text) => options.ApiSecret = text,
        [nameof(SoniloClientOptions.ProjectId)] = static (options, text) => options.ProjectId = text,
        [nameof(SoniloClientOptions.BaseAddress)] = static (options, text) => options.BaseAddress = new Uri(text, UriKind.Absolute),
        [nameof(SoniloClientOptions.Validation)] = static (options, text) => options.Validation =
            Enum.TryParse<ValidationMode>(text, ignoreCase: true, out var mode) ? mode : throw new FormatException("Strict, Warn or Off is expected."),
        [nameof(SoniloClientOptions.CostLimit)] = static (options, text) => options.CostLimit = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        [nameof(SoniloClientOptions.NoSpend)] = static (options, text) => options.NoSpend = bool.Parse(text),
        [nameof(SoniloClientOptions.MaxRetries)] = static (options, text) => options.MaxRetries = int.Parse(text, CultureInfo.InvariantCulture),
        [nameof(SoniloClientOptions.WaitLimit)] = static (options, text) => options.WaitLimit = Time(text),
        [nameof(SoniloClientOptions.PollInterval)] = static (options, text) => options.PollInterval = Time(text),
        [nameof(SoniloClientOptions.MaxPollInterval)] = static (options, text) => options.MaxPollInterval = Time(text),
        [nameof(SoniloClientOptions.RetryDelayLimit)] = static (options, text) => options.RetryDelayLimit = Time(text),
        [nameof(SoniloClientOptions.RequestTimeout)] = static (options, text) => options.RequestTimeout = Time(text),
        [nameof(SoniloClientOptions.StallLimit)] = static (options, text) => options.StallLimit = Time(text),
    };

    public static void Bind(IConfiguration section, SoniloClientOptions options)
    {
        foreach (var child in section.GetChildren())
        {
            var stray = child.GetChildren().FirstOrDefault() ?? child;
            if (!Setters.TryGetValue(child.Key, out var set) || stray != child)
            {
                throw new InvalidOperationException($"The configuration's {stray.Path} is not an option of the client. The options are {string.Join(", ", Setters.Keys)}.");
            }

            if (child.Value is { Length: > 0 } text)
            {
                Set(child.Path, text, options, set);
            }
        }
    }

    private static void Set(string path, string text, SoniloClientOptions options, Action<SoniloClientOptions, string> set)
    {
        try
        {
            set(options, text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new InvalidOperationException($"The configuration's {path} cannot be used: {exception.Message}", exception);
        }
    }

    // A bare number is seconds; the platform would read it as days.
    private static TimeSpan Time(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds) : TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
