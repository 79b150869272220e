namespace Sonilo.Emulator;

/// <summary>A generation that passed every check, and what its results are made from.</summary>
/// <param name="Generation">What callers see of it.</param>
/// <param name="Source">The video or sound that was given; <see langword="null"/> where there is none.</param>
/// <param name="Kinds">What every sample consists of: a video, which is a copy of the source, a track, or both.</param>
/// <param name="FileParameters">The names of the parameters that were given files.</param>
internal sealed record AcceptedGeneration(EmulatedGeneration Generation, StoredAsset? Source, IReadOnlyList<string> Kinds, IReadOnlyList<string> FileParameters);
