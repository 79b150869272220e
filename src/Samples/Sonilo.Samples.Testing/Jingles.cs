using Sonilo.Models;

namespace Sonilo.Samples.Testing;

/// <summary>The program under test: jingles for shops.</summary>
/// <param name="client">Runs the model.</param>
/// <param name="folder">Where the files go.</param>
public sealed class Jingles(SoniloClient client, string folder)
{
    /// <summary>Makes a jingle, unless it costs more than <paramref name="mostUnits"/>.</summary>
    /// <param name="shop">The shop's name.</param>
    /// <param name="seconds">How long it is.</param>
    /// <param name="mostUnits">The most it may cost, in creative units.</param>
    /// <returns>The file.</returns>
    public async Task<string> MakeAsync(string shop, double seconds, decimal mostUnits)
    {
        var request = new AcmeJingleRequest($"a jingle for {shop}") { Duration = seconds, Intro = 2, Mood = AcmeJingleMood.Calm };
        var result = await client.GenerateAsync(request, new GenerationCallOptions { CostLimit = mostUnits });
        return (await result.SaveAsync(folder))[0];
    }
}
