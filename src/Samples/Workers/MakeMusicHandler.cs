using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Sonilo;

namespace Workers;

/// <summary>Makes what a message orders. A message may come any number of times, to any worker, and a worker may die at any moment: the key makes it one job.</summary>
public static class MakeMusicHandler
{
    /// <summary>Called by Wolverine for each message.</summary>
    public static async Task Handle(MakeMusic order, SoniloClient client, IConfiguration configuration, CancellationToken cancellationToken)
    {
        var parameters = new JsonObject { ["prompt"] = order.Prompt, ["duration"] = order.Seconds };
        var call = new GenerationCallOptions { Key = order.OrderId };
        var result = await client.GenerateAsync("model_sonilo-v1-1-text-to-music", parameters, call, cancellationToken: cancellationToken);
        await result.SaveAsync(Path.Combine(configuration["Output"] ?? "music", order.OrderId), overwrite: true, cancellationToken);
    }
}
