using System.Text;

namespace Sonilo.Client.Tests;

/// <summary>What a test lets the service answer.</summary>
internal sealed record Reply(int Status, byte[] Body)
{
    public static Reply Drop { get; } = new(0, []) { Drops = true };

    public static Reply Hang { get; } = new(0, []) { Hangs = true };

    public bool Drops { get; private init; }

    public bool Hangs { get; private init; }

    /// <summary>Ends the connection as a server does that wants no more of it.</summary>
    public static Reply Close { get; } = new(0, []) { Closes = true };

    public bool Closes { get; private init; }

    /// <summary>Whether nothing follows what was written, and the connection stays open.</summary>
    public bool Stalls { get; init; }

    /// <summary>A length that is announced but not kept.</summary>
    public long? Announced { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static Reply Json(string json, int status = 200) =>
        new(status, Encoding.UTF8.GetBytes(json)) { Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" } };

    public static Reply Job(string id, string status, double progress = 0, string metadata = "\"assetIds\":[]") =>
        Json(FormattableString.Invariant($$$"""{"job":{"jobId":"{{{id}}}","jobType":"custom","status":"{{{status}}}","progress":{{{progress}}},"metadata":{{{{metadata}}}},"createdAt":"2026-08-28T07:37:09.434Z"}}"""));

    public Reply With(string name, string value) => this with { Headers = new Dictionary<string, string>(Headers) { [name] = value } };
}
