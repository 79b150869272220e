using Sonilo.Emulator;

namespace Sonilo.Client.Tests;

/// <summary>An emulator that counts money, and a client of it.</summary>
internal sealed class Studio : IAsyncDisposable
{
    private Studio(SoniloEmulator emulator, Action<SoniloClientOptions>? configure)
    {
        Emulator = emulator;
        var options = new SoniloClientOptions
        {
            BaseAddress = emulator.BaseAddress, ApiKey = emulator.Key, ApiSecret = emulator.Secret, MaxRetries = 1, RetryDelayLimit = TimeSpan.FromMilliseconds(100),
            PollInterval = TimeSpan.FromMilliseconds(10), MaxPollInterval = TimeSpan.FromMilliseconds(40), WaitLimit = TimeSpan.FromSeconds(30),
        };
        configure?.Invoke(options);
        Client = new SoniloClient(options);
    }

    public SoniloEmulator Emulator { get; }

    public SoniloClient Client { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("sonilo-").FullName;

    public static MusicRequest Tune => new("lo-fi") { Duration = 30 };

    /// <summary>Submits, jobs and units so far.</summary>
    public (int Submits, int Jobs, decimal Units) Paid => (Emulator.Submits, Emulator.StartedJobs, Emulator.ChargedUnits);

    public static async Task<Studio> OpenAsync(Action<SoniloClientOptions>? configure = null, Action<SoniloEmulatorOptions>? service = null)
    {
        var options = new SoniloEmulatorOptions { JobDuration = TimeSpan.Zero, UploadDuration = TimeSpan.Zero };
        service?.Invoke(options);
        return new Studio(await SoniloEmulator.StartAsync(options), configure);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Emulator.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
