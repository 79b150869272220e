namespace Sonilo.Emulator;

/// <summary>A request that the emulator received. Secrets are not kept.</summary>
public sealed record EmulatedRequest
{
    /// <summary>When it arrived.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What it asked for.</summary>
    public required EmulatedOperation Operation { get; init; }

    /// <summary>The method, such as <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The path as it was sent, such as <c>/v1/jobs/job_1</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark, or an empty text.</summary>
    public required string Query { get; init; }

    /// <summary>The headers; of <c>Authorization</c> only the scheme is kept.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as text; empty for parts of files, and cut after a million characters.</summary>
    public required string Body { get; init; }

    /// <summary>Whether it carried credentials.</summary>
    public bool HasCredentials => Headers.ContainsKey("Authorization");

    /// <summary>The host and port it was addressed to.</summary>
    public string Host => Headers.TryGetValue("Host", out var host) ? host : "";
}
