using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Sonilo.Client.Tests;

/// <summary>A request as the generator would write it.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record MusicRequest(string Prompt) : IGenerationRequest
{
    public static readonly GenerationModel Model = new(
        "model_sonilo-v1-1-text-to-music", "Text to Music", new ReferencePage("sonilo.md", "2026-08-28"), ["txt2audio"],
        [new GenerationParameter("prompt", "string"), new GenerationParameter("video", "file") { Kind = "video" }, new GenerationParameter("clips", "file_array") { Kind = "audio" }]);

    public double? Duration { get; init; }

    public AssetInput? Video { get; init; }

    public IReadOnlyList<AssetInput>? Clips { get; init; }

    public JsonObject? AdditionalParameters { get; init; }

    GenerationModel IGenerationRequest.Model => Model;

    IReadOnlyList<ParameterViolation> IGenerationRequest.Validate()
    {
        var checks = new ParameterChecks();
        checks.Text("prompt", Prompt);
        checks.Range("duration", Duration, 1, 600);
        return checks.Violations;
    }

    void IGenerationRequest.WriteTo(RequestWriter json)
    {
        json.Text("prompt", Prompt);
        json.Number("duration", Duration);
        json.Asset("video", Video);
        json.AssetList("clips", Clips);
    }

    internal sealed class Converter : GenerationRequestConverter<MusicRequest>
    {
        protected override MusicRequest Create(RequestReader json) => new(json.Text("prompt") ?? throw RequestReader.Missing("prompt"))
        {
            Duration = json.Number("duration"),
            Video = json.Asset("video"),
            Clips = json.AssetList("clips"),
            AdditionalParameters = json.Rest(),
        };
    }
}
