namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>Requests as the generator writes them, as far as analyzers look at them.</summary>
internal static class Requests
{
    /// <summary>Opens every file that uses them.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using Sonilo;
        using Sonilo.Models;

        """;

    /// <summary>A request with every kind of parameter, one with required ones, one that can be assigned to, and their catalogue.</summary>
    public const string Source = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Text.Json.Nodes;

        [assembly: System.Reflection.AssemblyMetadata("Sonilo.Page:acme.md", "2026-06-15")]

        namespace Sonilo.Models
        {
            public static class SoniloCatalog { }

            public readonly struct TuneFormat
            {
                private readonly string text;
                public TuneFormat(string text) { this.text = text; }
                public static TuneFormat Mp3 => new("mp3");
                public static implicit operator TuneFormat(string text) => new(text);
                public override string ToString() => text ?? "";
            }

            public abstract record Contract : IGenerationRequest
            {
                GenerationModel IGenerationRequest.Model => throw new NotSupportedException();
                JsonObject? IGenerationRequest.AdditionalParameters => null;
                IReadOnlyList<ParameterViolation> IGenerationRequest.Validate() => throw new NotSupportedException();
                void IGenerationRequest.WriteTo(RequestWriter json) => throw new NotSupportedException();
            }

            [GenerationRequest("model_acme-tune", "Tune", "acme.md")]
            public sealed partial record TuneRequest : Contract
            {
                public TuneRequest() { }
                [SetsRequiredMembers]
                public TuneRequest(string prompt) { Prompt = prompt; }
                [GenerationParameter("prompt", Required = true)]
                public required string Prompt { get; init; }
                [GenerationParameter("duration", Minimum = 1, Maximum = 600)]
                public double? Duration { get; init; }
                [GenerationParameter("numSamples", Minimum = 1, Maximum = 3)]
                public int? NumSamples { get; init; }
                [GenerationParameter("seed", Minimum = 0)]
                public long? Seed { get; init; }
                [GenerationParameter("loss", Maximum = -0.5)]
                public double? Loss { get; init; }
                [GenerationParameter("format", AllowedValues = new[] { "mp3", "wav" })]
                public TuneFormat? Format { get; init; }
                [GenerationParameter("steps", AllowedValues = new[] { "5", "10" })]
                public int? Steps { get; init; }
                [GenerationParameter("shift", AllowedValues = new[] { "5", "10" })]
                public double? Shift { get; init; }
                [GenerationParameter("rate", AllowedValues = new[] { "0.5", "1" })]
                public double? Rate { get; init; }
                [GenerationParameter("voice", AllowedValues = new[] { "Ava", "", "Robot, Anything" })]
                public string? Voice { get; init; }
                [GenerationParameter("level", Minimum = -0.5, Maximum = 2.5)]
                public int? Level { get; init; }
                [GenerationParameter("grade", AllowedValues = new[] { "0.5", "1", "4" })]
                public int? Grade { get; init; }
                [GenerationParameter("depth", Maximum = -5)]
                public double? Depth { get; init; }
                [GenerationParameter("count", Maximum = 9007199254740991)]
                public long? Count { get; init; }
                [GenerationParameter("gain", Maximum = 0.1)]
                public double? Gain { get; init; }
                [GenerationParameter("quote", AllowedValues = new[] { "say \"hi\"", "back\\slash", "two\nlines", "{0}" })]
                public string? Quote { get; init; }
                [GenerationParameter("weight")]
                public double? Weight { get; init; }
                public string? Note { get; init; }
                public AssetInput? Image { get; init; }
                [GenerationParameter("strengths", Minimum = 0, Maximum = 1)]
                public IReadOnlyList<double>? Strengths { get; init; }
                [GenerationParameter("frames", Minimum = 0, Maximum = 240)]
                public IReadOnlyList<int>? Frames { get; init; }
                [GenerationParameter("tags", AllowedValues = new[] { "calm", "bright" })]
                public IReadOnlyList<TuneFormat>? Tags { get; init; }
                [GenerationParameter("words", AllowedValues = new[] { "la", "lu" })]
                public IReadOnlyList<string>? Words { get; init; }
                [GenerationParameter("images")]
                public IReadOnlyList<AssetInput>? Images { get; init; }
            }

            public sealed partial record FilmRequest : Contract
            {
                public FilmRequest() { }
                [SetsRequiredMembers]
                public FilmRequest(AssetInput video, TuneFormat mode, double length, int @params, IReadOnlyList<double> strengths)
                {
                    Video = video;
                    Mode = mode;
                    Length = length;
                    Params = @params;
                    Strengths = strengths;
                }
                [GenerationParameter("video", Required = true)]
                public required AssetInput Video { get; init; }
                [GenerationParameter("mode", Required = true, AllowedValues = new[] { "fast", "slow" })]
                public required TuneFormat Mode { get; init; }
                [GenerationParameter("length", Required = true, Minimum = 1, Maximum = 10)]
                public required double Length { get; init; }
                [GenerationParameter("params", Required = true, Minimum = 0, Maximum = 9)]
                public required int Params { get; init; }
                [GenerationParameter("strengths", Required = true, Minimum = 0, Maximum = 1)]
                public required IReadOnlyList<double> Strengths { get; init; }
            }

            [GenerationRule("prompt required without segments")]
            [GenerationRule("prompt excludes segments")]
            [GenerationRule("first required with last")]
            [GenerationRule("strength required when mode is precise, \"a, b\"")]
            [GenerationRule("strength required when takes is 4")]
            [GenerationRule("at most one of first, references, loop")]
            [GenerationRequest("model_acme-scene", "Scene", "acme.md")]
            public sealed partial record SceneRequest : Contract
            {
                public SceneRequest() { }
                [GenerationParameter("prompt", MinLength = 3, MaxLength = 10)]
                public string? Prompt { get; init; }
                [GenerationParameter("segments")]
                public IReadOnlyList<SceneSegment>? Segments { get; init; }
                [GenerationParameter("first")]
                public AssetInput? First { get; init; }
                [GenerationParameter("last")]
                public AssetInput? Last { get; init; }
                [GenerationParameter("references")]
                public IReadOnlyList<AssetInput>? References { get; init; }
                [GenerationParameter("loop")]
                public bool? Loop { get; init; }
                [GenerationParameter("mode", AllowedValues = new[] { "fast", "precise", "a, b" })]
                public TuneFormat? Mode { get; init; }
                [GenerationParameter("takes", AllowedValues = new[] { "2", "4" })]
                public int? Takes { get; init; }
                [GenerationParameter("strength")]
                public double? Strength { get; init; }
                [GenerationParameter("startOffset", Minimum = 0, Maximum = 35, Step = 10)]
                public double? StartOffset { get; init; }
                [GenerationParameter("gain", Minimum = -1, Step = 0.1)]
                public double? Gain { get; init; }
                [GenerationParameter("odd", Minimum = 1, Step = 2)]
                public int? Odd { get; init; }
                [GenerationParameter("marks", Step = 0.5)]
                public IReadOnlyList<double>? Marks { get; init; }
            }

            [GenerationRule("at least one of text, mood")]
            public sealed partial record SceneSegment : IGenerationItem
            {
                [GenerationParameter("end", Maximum = 600)]
                public double? End { get; init; }
                [GenerationParameter("text")]
                public string? Text { get; init; }
                [GenerationParameter("mood")]
                public string? Mood { get; init; }
                JsonObject? IGenerationItem.AdditionalParameters => null;
                IReadOnlyList<ParameterViolation> IGenerationItem.Validate() => throw new NotSupportedException();
                void IGenerationItem.WriteTo(RequestWriter json) => throw new NotSupportedException();
            }

            [GenerationRule("prompt required without film")]
            public sealed partial record LooseRequest : Contract
            {
                [GenerationParameter("prompt")]
                public string? Prompt { get; set; }
                [GenerationParameter("film")]
                public AssetInput? Film { get; set; }
            }

            // What a consumer without init gets.
            public sealed partial record DraftRequest : Contract
            {
                public DraftRequest(string prompt) { Prompt = prompt; }
                [GenerationParameter("prompt", Required = true)]
                public string Prompt { get; set; }
                [GenerationParameter("duration", Minimum = 1, Maximum = 600)]
                public double? Duration { get; set; }
                [GenerationParameter("numSamples", Minimum = 1, Maximum = 3)]
                public int? NumSamples { get; set; }
                [GenerationParameter("format", AllowedValues = new[] { "mp3", "wav" })]
                public TuneFormat? Format { get; set; }
                [GenerationParameter("strengths", Minimum = 0, Maximum = 1)]
                public IReadOnlyList<double>? Strengths { get; set; }
            }
        }
        """;
}
