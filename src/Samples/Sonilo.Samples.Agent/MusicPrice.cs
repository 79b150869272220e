namespace Sonilo.Samples.Agent;

/// <summary>States a price, so that a language model can weigh it.</summary>
internal static class MusicPrice
{
    /// <summary>What a request costs, without starting it.</summary>
    public static async Task<string> OfAsync(SoniloClient client, IGenerationRequest example, CancellationToken cancellation)
    {
        try
        {
            var estimate = await client.EstimateAsync(example, cancellationToken: cancellation);
            return $"Costs money: {estimate} for {example.ToJson()}.";
        }
        catch (SoniloException)
        {
            return "Costs money; the service did not say how much.";
        }
    }
}
