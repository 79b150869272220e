using System.Text.Json.Nodes;

namespace Sonilo;

/// <content>The same calls with nothing but a token, so that it needs no name.</content>
public partial class SoniloClient
{
    /// <inheritdoc cref="EstimateAsync(IGenerationRequest, GenerationCallOptions?, CancellationToken)"/>
    public Task<CostEstimate> EstimateAsync(IGenerationRequest request, CancellationToken cancellationToken) => EstimateAsync(request, null, cancellationToken);

    /// <inheritdoc cref="EstimateAsync(string, JsonObject, GenerationCallOptions?, CancellationToken)"/>
    public Task<CostEstimate> EstimateAsync(string modelId, JsonObject parameters, CancellationToken cancellationToken) =>
        EstimateAsync(modelId, parameters, null, cancellationToken);

    /// <inheritdoc cref="StartAsync(IGenerationRequest, GenerationCallOptions?, CancellationToken)"/>
    public Task<GenerationJob> StartAsync(IGenerationRequest request, CancellationToken cancellationToken) => StartAsync(request, null, cancellationToken);

    /// <inheritdoc cref="StartAsync(string, JsonObject, GenerationCallOptions?, CancellationToken)"/>
    public Task<GenerationJob> StartAsync(string modelId, JsonObject parameters, CancellationToken cancellationToken) =>
        StartAsync(modelId, parameters, null, cancellationToken);

    /// <inheritdoc cref="GenerateAsync(IGenerationRequest, GenerationCallOptions?, IProgress{GenerationProgress}?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(IGenerationRequest request, CancellationToken cancellationToken) =>
        GenerateAsync(request, null, null, cancellationToken);

    /// <inheritdoc cref="GenerateAsync(string, JsonObject, GenerationCallOptions?, IProgress{GenerationProgress}?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(string modelId, JsonObject parameters, CancellationToken cancellationToken) =>
        GenerateAsync(modelId, parameters, null, null, cancellationToken);

    /// <inheritdoc cref="UploadAsync(AssetInput, GenerationCallOptions?, CancellationToken)"/>
    public Task<AssetInput> UploadAsync(AssetInput file, CancellationToken cancellationToken) => UploadAsync(file, null, cancellationToken);

    /// <inheritdoc cref="GetAssetAsync(string, GenerationCallOptions?, CancellationToken)"/>
    public Task<GenerationAsset> GetAssetAsync(string assetId, CancellationToken cancellationToken) => GetAssetAsync(assetId, null, cancellationToken);
}
