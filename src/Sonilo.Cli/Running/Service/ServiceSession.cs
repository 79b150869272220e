using Sonilo.Cli.Terminal;
using Sonilo.Emulator;

namespace Sonilo.Cli.Running;

/// <summary>A client, and whatever plays the service for it.</summary>
internal sealed class ServiceSession : IAsyncDisposable
{
    private readonly SoniloEmulator? emulator;

    private ServiceSession(SoniloClientOptions options, SoniloEmulator? emulator)
    {
        this.emulator = emulator;
        Client = new SoniloClient(options);
        Address = options.BaseAddress ?? (Uri.TryCreate(Environment.GetEnvironmentVariable("SCENARIO_BASE_URL"), UriKind.Absolute, out var named) ? named : null);
    }

    /// <summary>The client.</summary>
    public SoniloClient Client { get; }

    /// <summary>The service's address, as named; <see langword="null"/> for Scenario's own.</summary>
    public Uri? Address { get; }

    /// <summary>Whether the service is an emulator of this process, which ends with it and takes its jobs along.</summary>
    public bool EndsWithProcess => emulator is not null;

    /// <summary>Whether jobs cost money: not on this machine.</summary>
    public bool CostsMoney => Address?.IsLoopback != true;

    /// <summary>Connects to the service that the environment names.</summary>
    /// <param name="options">What the client is like besides.</param>
    /// <exception cref="WrongInputException">A variable of the environment is missing, or cannot be used.</exception>
    public static ServiceSession Open(SoniloClientOptions? options = null)
    {
        try
        {
            return new ServiceSession(options ?? new SoniloClientOptions(), emulator: null);
        }
        catch (SoniloAuthenticationException exception)
        {
            // What is missing, without how a program would give it.
            var what = exception.Message.Split(" Set ApiKey ", 2)[0];
            throw new WrongInputException($"{what} Set SCENARIO_SDK_API_KEY and SCENARIO_SDK_API_SECRET; Scenario's project settings make keys. run --emulated needs none.", exception);
        }
        catch (ArgumentException exception)
        {
            throw new WrongInputException(exception.Message, exception);
        }
    }

    /// <summary>Starts an emulator in this process, and connects to it.</summary>
    /// <param name="pages">Pages that describe models besides Sonilo's own.</param>
    /// <param name="cancellation">Gives up starting.</param>
    public static async Task<ServiceSession> EmulateAsync(IList<EmulatorPage> pages, CancellationToken cancellation)
    {
        var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { Pages = pages }, cancellation).ConfigureAwait(false);
        return new ServiceSession(
            new SoniloClientOptions
            {
                BaseAddress = emulator.BaseAddress,
                ApiKey = emulator.Key,
                ApiSecret = emulator.Secret,
                PollInterval = TimeSpan.FromMilliseconds(250),
            },
            emulator);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (emulator is not null)
        {
            await emulator.DisposeAsync().ConfigureAwait(false);
        }
    }
}
