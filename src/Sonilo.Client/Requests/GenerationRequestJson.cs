using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sonilo;

/// <summary>Lets <see cref="JsonSerializer"/> read and write requests where reflection is switched off, as with native AOT.</summary>
/// <remarks>
/// A <c>JsonSerializerContext</c> is written by a generator that does not see the types of another one. Add the
/// converters of the requests that are used, and put this beside the contexts: <c>options.TypeInfoResolverChain.Add(json)</c>.
/// </remarks>
public sealed class GenerationRequestJson : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> known = [];

    /// <summary>Adds one type of request.</summary>
    /// <param name="converter">The converter that was generated with it.</param>
    /// <typeparam name="TRequest">The type of request.</typeparam>
    /// <returns>The same, for more.</returns>
    public GenerationRequestJson Add<TRequest>(GenerationRequestConverter<TRequest> converter)
        where TRequest : class, IGenerationRequest
    {
        ArgumentNullException.ThrowIfNull(converter);
        known[typeof(TRequest)] = options => JsonMetadataServices.CreateValueInfo<TRequest>(options, converter);
        return this;
    }

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => known.TryGetValue(type, out var create) ? create(options) : null;
}
