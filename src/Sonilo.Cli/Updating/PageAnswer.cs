namespace Sonilo.Cli.Updating;

/// <summary>What a source answered.</summary>
/// <param name="Body">The whole page; <see langword="null"/> where it is the one that is on the disk.</param>
/// <param name="ETag">How the server distinguishes this version from others.</param>
/// <param name="LastModified">When the server says that it changed.</param>
internal sealed record PageAnswer(byte[]? Body, string? ETag = null, string? LastModified = null);
