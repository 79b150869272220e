using System.Text.Json.Nodes;

namespace Sonilo.Ledger.Tests;

/// <summary>An emulator, a store, and clients of both, each as a process of its own would have it.</summary>
internal sealed class Studio : IAsyncDisposable
{
    public const string Model = Steps.Model;

    private readonly List<SoniloClient> clients = [];

    private Studio(SoniloEmulator emulator, TestStore store) => (Emulator, Store) = (emulator, store);

    public SoniloEmulator Emulator { get; }

    public TestStore Store { get; }

    public static async Task<Studio> OpenAsync(string kind = TestStore.Sqlite, Action<SoniloEmulatorOptions>? service = null)
    {
        var options = new SoniloEmulatorOptions { JobDuration = TimeSpan.FromMilliseconds(100), UploadDuration = TimeSpan.Zero };
        service?.Invoke(options);
        return new Studio(await SoniloEmulator.StartAsync(options), TestStore.Create(kind));
    }

    /// <summary>A client with a ledger of its own on the same store.</summary>
    public SoniloClient Client(Action<SoniloClientOptions>? configure = null, LedgerOptions? ledger = null)
    {
        var options = new SoniloClientOptions
        {
            BaseAddress = Emulator.BaseAddress, ApiKey = Emulator.Key, ApiSecret = Emulator.Secret,
            PollInterval = TimeSpan.FromMilliseconds(40), MaxPollInterval = TimeSpan.FromMilliseconds(200), WaitLimit = TimeSpan.FromMinutes(2),
            Ledger = Store.Open(ledger ?? new LedgerOptions { RequestLimit = null, Lease = TimeSpan.FromSeconds(30) }),
        };
        configure?.Invoke(options);
        var client = new SoniloClient(options);
        clients.Add(client);
        return client;
    }

    public static JsonObject Tune(string prompt = "lo-fi", int duration = 1) => new() { ["prompt"] = prompt, ["duration"] = duration };

    public static GenerationCallOptions Key(string key, OnUnknown? onUnknown = null) => new() { Key = key, OnUnknown = onUnknown };

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(static client => client.Dispose());
        await Emulator.DisposeAsync();
        Store.Dispose();
    }
}
