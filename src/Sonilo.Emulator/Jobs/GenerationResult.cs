using System.Globalization;
using Sonilo.Codegen.Model;

namespace Sonilo.Emulator;

/// <summary>Makes the result of a job: a tune of the requested length, or a copy of the given video.</summary>
internal static class GenerationResult
{
    public static StoredAsset Of(StoredJob job, int take, SoniloEmulatorOptions options)
    {
        var (generation, source, makesVideo, _) = job.Accepted;
        var (mediaType, kind, content) = makesVideo && source is not null
            ? (source.MediaType, "video", EmulatedVideo.CopyOf(source.Content, source.MediaType))
            : ("audio/wav", "audio", (IAssetContent)new WaveContent(TuneOf(generation), generation.Seconds, take, options.SampleRate));
        return new StoredAsset
        {
            Id = job.AssetIds[take],
            Name = string.Create(CultureInfo.InvariantCulture, $"{generation.ModelId}-{take + 1}"),
            MediaType = mediaType,
            Kind = kind,
            Content = content,
            Created = job.Ends,
            OwnerId = job.OwnerId,
            Seconds = kind == "audio" ? generation.Seconds : source?.Seconds,
            SampleRate = kind == "audio" ? options.SampleRate : 0,
            Generation = generation,
            JobId = job.Id,
        };
    }

    // A model that needs no prompt still makes a different tune for a different video length.
    private static string TuneOf(EmulatedGeneration generation) =>
        generation.Prompt.Length > 0 ? generation.Prompt : $"{generation.ModelId} {NumberText.Of(generation.Seconds)}";
}
