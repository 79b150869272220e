namespace Sonilo;

/// <summary>A key, and what it is for: what must be the same whenever the key is used again.</summary>
/// <param name="Key">The key.</param>
/// <param name="ModelId">The model.</param>
/// <param name="ProjectId">The project; <see langword="null"/> for the one that the API key belongs to.</param>
/// <param name="Input">The parameters as a JSON object, its names in ordinal order. Files that are still to be uploaded stand there by the hash of their content.</param>
public sealed record LedgerRequest(string Key, string ModelId, string? ProjectId, string Input)
{
    private string? fingerprint;

    /// <summary>A hash of all but the key: the same for the same work.</summary>
    public string Fingerprint => fingerprint ??= TextHash.Of($"{ModelId}\n{ProjectId}\n{Input}");
}
