using System.Globalization;

namespace Sonilo.Emulator;

/// <summary>Makes the result of a job: a tune of the asked length, or a copy of the video that was given.</summary>
internal static class GenerationResult
{
    public static StoredAsset Of(StoredJob job, int take, SoniloEmulatorOptions options)
    {
        var generation = job.Generation;
        var (mediaType, kind, content) = generation is { MakesVideo: true, Source: { } source }
            ? (source.MediaType, "video", EmulatedVideo.CopyOf(source))
            : ("audio/wav", "audio", (IAssetContent)new WaveContent(generation, take, options.SampleRate));
        return new StoredAsset
        {
            Id = job.AssetIds[take],
            Name = string.Create(CultureInfo.InvariantCulture, $"{generation.ModelId}-{take + 1}"),
            MediaType = mediaType,
            Kind = kind,
            Content = content,
            Created = job.Ends,
            OwnerId = job.OwnerId,
            Seconds = kind == "audio" ? generation.Seconds : generation.Source?.Seconds,
            SampleRate = kind == "audio" ? options.SampleRate : 0,
            Generation = generation,
            JobId = job.Id,
        };
    }
}
