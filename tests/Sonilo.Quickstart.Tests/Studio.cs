using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Sonilo.Quickstart.Tests;

/// <summary>An emulator and a client of it, and a folder to save into.</summary>
internal sealed class Studio : IAsyncDisposable
{
    private readonly ServiceProvider? host;

    private Studio(SoniloEmulator emulator, Action<IServiceCollection>? hosting, Action<SoniloClientOptions>? configure)
    {
        Emulator = emulator;
        if (hosting is null)
        {
            var options = new SoniloClientOptions();
            Configure(options);
            Client = new SoniloClient(options);
            return;
        }

        var services = new ServiceCollection();
        hosting(services);
        services.AddSonilo(Configure);
        host = services.BuildServiceProvider();
        Client = host.GetRequiredService<SoniloClient>();

        void Configure(SoniloClientOptions options)
        {
            (options.BaseAddress, options.ApiKey, options.ApiSecret) = (emulator.BaseAddress, emulator.Key, emulator.Secret);
            (options.PollInterval, options.MaxPollInterval) = (TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(500));
            configure?.Invoke(options);
        }
    }

    public SoniloEmulator Emulator { get; }

    public SoniloClient Client { get; }

    /// <summary>Clients of the host that are not ours: what happens to them without the client's care.</summary>
    public HttpClient OtherClient()
    {
        var other = host!.GetRequiredService<IHttpClientFactory>().CreateClient();
        other.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Emulator.Key}:{Emulator.Secret}")));
        return other;
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("sonilo-").FullName;

    public static SoniloV11TextToMusicRequest Tune => new("lo-fi") { Duration = 30 };

    /// <summary>Opens a studio; <paramref name="hosting"/> puts the client into a host's container, after what the host adds.</summary>
    public static async Task<Studio> OpenAsync(
        Action<SoniloEmulatorOptions>? service = null, Action<IServiceCollection>? hosting = null, Action<SoniloClientOptions>? client = null)
    {
        var options = new SoniloEmulatorOptions { JobDuration = TimeSpan.Zero, UploadDuration = TimeSpan.Zero };
        service?.Invoke(options);
        return new Studio(await SoniloEmulator.StartAsync(options), hosting, client);
    }

    public string WriteVideo(double seconds, int mediaBytes = 40)
    {
        var path = Path.Combine(Folder, "video.mp4");
        File.WriteAllBytes(path, Videos.Mp4(seconds, mediaBytes: mediaBytes));
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        if (host is null)
        {
            Client.Dispose();
        }
        else
        {
            await host.DisposeAsync();
        }

        await Emulator.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
