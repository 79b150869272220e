using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Sonilo.Samples.Agent;

/// <summary>A function that starts a generation; the template adds its name, its schema and its price.</summary>
internal abstract class MusicFunction<TRequest>(SoniloClient client) : AIFunction
    where TRequest : IGenerationRequest
{
    /// <inheritdoc/>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var json = new JsonObject(arguments.Select(argument => KeyValuePair.Create(argument.Key, JsonSerializer.SerializeToNode(argument.Value))));
        TRequest request;
        try
        {
            request = json.Deserialize<TRequest>()!;
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }

        // The problem goes back to the model, which can correct it; nothing was paid for.
        if (request.Validate() is { Count: > 0 } violations)
        {
            return string.Join('\n', violations.Select(violation => violation.Message));
        }

        var job = await client.StartAsync(request, cancellationToken: cancellationToken);
        return $"Started {job.Id}.";
    }
}
