using Sonilo.Codegen.Model;

namespace Sonilo.Emulator;

/// <summary>Which kinds of files a model gives back for each sample, by its capabilities.</summary>
internal static class ResultKinds
{
    /// <summary>The kinds in the order of the results: a copy of the given video, a track, or both, as a model with two such capabilities gives.</summary>
    public static IReadOnlyList<string> Of(ModelSpec model, StoredAsset? source)
    {
        var givesVideo = source?.Kind == "video" && Gives(model, "2video");
        return givesVideo && Gives(model, "2audio") ? ["video", "audio"] : [givesVideo ? "video" : "audio"];
    }

    private static bool Gives(ModelSpec model, string ending) => model.Capabilities.Any(capability => capability.EndsWith(ending, StringComparison.Ordinal));
}
