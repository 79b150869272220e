using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Sonilo.Models;

namespace Sonilo.Samples.Worker;

/// <summary>An order of music.</summary>
/// <param name="Id">Identifies the order permanently: the key under which it is paid for.</param>
/// <param name="Prompt">What to play.</param>
/// <param name="Seconds">How long.</param>
public sealed record Order(string Id, string Prompt, double Seconds);

/// <summary>Makes what is ordered, one order after the other, until there are no more.</summary>
internal sealed class MusicWorker(Channel<Order> orders, SoniloClient client, IHostApplicationLifetime host) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var order in orders.Reader.ReadAllAsync(stoppingToken))
        {
            await MakeAsync(order, stoppingToken);
        }

        host.StopApplication();
    }

    // An order that fails affects no other. When the host stops, the job goes on, and the next start of the program finds it by its key.
    private async Task MakeAsync(Order order, CancellationToken stopping)
    {
        try
        {
            var request = new SoniloV11TextToMusicRequest(order.Prompt) { Duration = order.Seconds };
            var result = await client.GenerateAsync(request, new GenerationCallOptions { Key = order.Id }, cancellationToken: stopping);
            foreach (var path in await result.SaveAsync(Path.Combine("music", order.Id), overwrite: true, stopping))
            {
                Console.WriteLine($"{order.Id}: {Path.GetFileName(path)} of {result.Job.Id}");
            }
        }
        catch (SoniloException exception)
        {
            Console.WriteLine($"{order.Id}: {exception.Message}");
        }
    }
}
