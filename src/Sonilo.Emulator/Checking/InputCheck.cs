using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>Checks the parameters of one submit against the model's page, as the service is known to.</summary>
internal sealed class InputCheck
{
    private readonly ModelSpec model;
    private readonly GivenFiles files;
    private readonly InputFields fields;

    public InputCheck(ModelSpec model, FileInputs files, JsonObject body)
    {
        this.model = model;
        this.files = new GivenFiles(files);
        fields = new InputFields(model.Parameters, body, "", this.files);
    }

    /// <summary>The generation that the body asks for, or the first reason to refuse it, which is all that the service names.</summary>
    public (AcceptedGeneration? Accepted, Reply? Refusal) Run() =>
        Refusals().FirstOrDefault() is { } refusal ? (null, refusal.Reply) : (Accepted(), null);

    /// <summary>Every reason to refuse the body, found lazily.</summary>
    public IEnumerable<InputRefusal> Refusals()
    {
        foreach (var refusal in fields.Refusals())
        {
            yield return refusal;
        }

        foreach (var broken in RuleCheck.Breaks(model, new BodyGiven(fields, files.ByParameter)))
        {
            yield return InputRefusal.Of(broken.Rule is Relation ? null : broken.Parameter, RuleRefusal.Of(broken));
        }

        // An offset at the very end leaves no segment to score.
        if (InputNumber.Of(model, fields.Input, "startOffset") is > 0 and var offset
            && files.ByParameter.TryGetValue("video", out var video) && offset >= video.Seconds)
        {
            yield return InputRefusal.Of(null, "Input startOffset must be less than the video duration");
        }
    }

    /// <summary>The generation of a body without a refusal.</summary>
    public AcceptedGeneration Accepted()
    {
        const decimal unstated = 30;
        var input = fields.Input;
        var source = files.ByParameter.Values.FirstOrDefault(static asset => asset.Kind is "video" or "audio");
        var seconds = InputNumber.Of(model, input, "duration")
            ?? (source?.Seconds - (InputNumber.Of(model, input, "startOffset") ?? 0))
            ?? unstated;
        var samples = (int)Math.Clamp(InputNumber.Of(model, input, "numSamples") ?? 1, 1, 100);
        return new AcceptedGeneration(new EmulatedGeneration(model.Id, input, seconds, samples), source, ResultKinds.Of(model, source), files.Parameters);
    }

    // A value that is wrong is given all the same.
    private sealed class BodyGiven(InputFields fields, IReadOnlyDictionary<string, StoredAsset> files) : JsonGiven(fields.Input, "", files)
    {
        public override bool IsGiven(string parameter) => fields.IsGiven(parameter);
    }
}
