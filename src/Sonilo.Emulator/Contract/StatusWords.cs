namespace Sonilo.Emulator;

/// <summary>Words for a job's status that were observed.</summary>
public static class StatusWords
{
    /// <summary>The documented words: <c>pending queued warming-up in-progress finalizing success failure canceled</c>.</summary>
    public static IReadOnlyDictionary<string, string> Documented { get; } = new Dictionary<string, string>();

    /// <summary>The words of the vendor's prose: <c>processing succeeded failed cancelled</c>.</summary>
    public static IReadOnlyDictionary<string, string> Prose { get; } = new Dictionary<string, string>
    {
        ["warming-up"] = "processing",
        ["in-progress"] = "processing",
        ["finalizing"] = "processing",
        ["success"] = "succeeded",
        ["failure"] = "failed",
        ["canceled"] = "cancelled",
    };
}
