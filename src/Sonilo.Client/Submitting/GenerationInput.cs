using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>What is sent to a model: a typed request, or parameters by their names.</summary>
internal readonly struct GenerationInput
{
    private readonly IGenerationRequest? request;
    private readonly JsonObject? parameters;

    public GenerationInput(IGenerationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        this.request = request;
        ModelId = request.Model.Id;
    }

    public GenerationInput(string modelId, JsonObject parameters)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modelId);
        ArgumentNullException.ThrowIfNull(parameters);
        this.parameters = parameters;
        ModelId = modelId;
    }

    public string ModelId { get; }

    /// <summary>Holds the input against the model's page; parameters without a type have no page.</summary>
    public void Validate(ValidationMode mode, SoniloLog log)
    {
        if (request is null || mode == ValidationMode.Off)
        {
            return;
        }

        if (mode == ValidationMode.Strict)
        {
            request.ThrowIfInvalid();
            return;
        }

        foreach (var violation in GenerationRequestExtensions.Validate(request))
        {
            log.SentInvalid(ModelId, violation.Message);
        }
    }

    /// <summary>The kind of file that a parameter takes; <see langword="null"/> where the page does not say.</summary>
    public string? KindOf(string parameter) => request?.Model.Parameters
        .SelectMany(static known => known.Items.Prepend(known)).FirstOrDefault(known => known.Name == parameter)?.Kind;

    /// <summary>Writes the input; files without an id are noted.</summary>
    public ReadOnlyMemory<byte> Write(RequestFiles files)
    {
        var buffer = new JsonBuffer();
        using var json = new Utf8JsonWriter(buffer);
        if (request is not null)
        {
            new RequestWriter(json, files).Object(request);
        }
        else
        {
            parameters!.WriteTo(json);
        }

        json.Flush();
        return buffer.Written;
    }
}
