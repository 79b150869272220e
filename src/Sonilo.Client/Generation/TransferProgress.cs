namespace Sonilo;

/// <summary>How far an upload or a download is.</summary>
/// <param name="Name">The file's name, or the asset's id.</param>
/// <param name="Bytes">How many bytes have moved, those of earlier attempts included.</param>
/// <param name="Total">How many there are; <see langword="null"/> where that is not known.</param>
public sealed record TransferProgress(string Name, long Bytes, long? Total);
