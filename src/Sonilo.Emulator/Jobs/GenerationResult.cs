using System.Globalization;
using Sonilo.Codegen.Model;

namespace Sonilo.Emulator;

/// <summary>Makes the results of a job: a tune of the requested length, a copy of the given video, or both.</summary>
internal static class GenerationResult
{
    public static StoredAsset Of(StoredJob job, int index, SoniloEmulatorOptions options)
    {
        var (generation, source, kinds, _) = job.Accepted;
        var (take, kind) = (index / kinds.Count, kinds[index % kinds.Count]);
        var (mediaType, content) = kind == "video"
            ? (source!.MediaType, EmulatedVideo.CopyOf(source.Content, source.MediaType))
            : ("audio/wav", options.WavIsMp3 ? new SilentMp3(generation.Seconds) : (IAssetContent)new WaveContent(TuneOf(generation), generation.Seconds, take, options.SampleRate));
        var name = string.Create(CultureInfo.InvariantCulture, $"{generation.ModelId}-{take + 1}");
        return new StoredAsset(job.AssetIds[index], name, mediaType, kind, content, job.Ends, job.OwnerId)
        {
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
