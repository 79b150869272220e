using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Sonilo.Ledger.Chaos;

/// <summary>One process: works its messages off, some at a time, and begins again where it was killed. A message that failed comes again, as from a queue.</summary>
internal sealed class Worker(WorkerOrder order)
{
    private const int AtOnce = 4;
    private const string Model = "model_sonilo-v1-1-text-to-music";

    private string Done => Path.Combine(order.Folder, FormattableString.Invariant($"done-{order.Number}.txt"));

    public async Task RunAsync()
    {
        var plan = new CrashPlan(order.Seed, order.DeathRate);
        using var ledger = new CrashingLedger(ChaosOptions.Open(order.Address, order.Lease), plan);
        using var http = new HttpClient(new CrashingHandler(plan));
        using var client = new SoniloClient(
            new SoniloClientOptions
            {
                BaseAddress = order.Service, ApiKey = order.Key, ApiSecret = order.Secret, Ledger = ledger, OnUnknown = OnUnknown.ResubmitAfter(order.ResubmitAfter),
                PollInterval = TimeSpan.FromMilliseconds(200), MaxPollInterval = TimeSpan.FromSeconds(1), WaitLimit = TimeSpan.FromMinutes(5),
                Budget = order.Budget,
            },
            http);
        var done = File.Exists(Done) ? File.ReadAllLines(Done).ToHashSet(StringComparer.Ordinal) : [];
        var messages = new ConcurrentQueue<string>(Messages().Where(message => !done.Contains(message)));
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(client, messages)));
    }

    // Every key's asks are spread over the processes, in an order that is each process's own.
    private List<string> Messages()
    {
        var mine = Enumerable.Range(0, order.Keys * order.Asks)
            .Where(index => (index + (index / order.Keys)) % order.Processes == order.Number)
            .Select(index => FormattableString.Invariant($"{ChaosOptions.KeyOf(index % order.Keys)}/{index / order.Keys}"))
            .ToArray();
        new Random(order.Number).Shuffle(mine);
        return [.. mine];
    }

    private async Task WorkAsync(SoniloClient client, ConcurrentQueue<string> messages)
    {
        while (messages.TryDequeue(out var message))
        {
            var key = message.Split('/')[0];
            try
            {
                var parameters = new JsonObject { ["prompt"] = key + " gets a tune", ["duration"] = 1 };
                var result = await client.GenerateAsync(Model, parameters, new GenerationCallOptions { Key = key });
                await result.SaveAsync(Path.Combine(order.Folder, key), overwrite: true);
                lock (messages)
                {
                    File.AppendAllLines(Done, [message]);
                }
            }
            catch (BudgetExceededException)
            {
                // It would be refused again.
            }
            catch (Exception exception) when (exception is SoniloException or IOException)
            {
                Console.WriteLine($"{message}: {exception.GetType().Name}: {exception.Message}");
                messages.Enqueue(message);
            }
        }
    }
}
