using System.Runtime.InteropServices;
using Sonilo;
using Sonilo.Emulator;
using Sonilo.Models;
using Sonilo.Quickstart;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var stopCode = 130;

// A misspelt word must not be taken for something else where money is concerned.
if (args.FirstOrDefault(static argument => argument != "--live" && !File.Exists(argument)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"{unknown} is neither --live nor a file. Nothing was made. Usage: [--live] [video.mp4]");
    return 2;
}

// An emulator on this machine plays the service. `--live` talks to the real one, which wants keys and costs.
var isLive = args.Contains("--live");
string? job = null;
try
{
    FirstLook.Show();
    Console.WriteLine();
    await using var emulator = isLive ? null : await SoniloEmulator.StartAsync(new() { JobDuration = TimeSpan.FromSeconds(1.5) }, stop.Token);
    // Fewer looks than a test would take, so that the progress stays readable.
    using var client = emulator?.CreateClient(static options => options.PollInterval = options.MaxPollInterval = TimeSpan.FromMilliseconds(300)) ?? new SoniloClient();
    OutputFolder.Prepare();

    Console.WriteLine(isLive ? "Making music with the real service:" : $"Making music ({SoniloEmulator.Notice}):");
    await MakeAsync(client, new SoniloV11TextToMusicRequest("lo-fi hip hop with soft piano and vinyl crackle") { Duration = 10, NumSamples = 2 });

    // The real service wants a real video: `--live my-video.mp4`. The emulator only wants its length.
    if ((args.FirstOrDefault(File.Exists) ?? (isLive ? null : SmallVideo.Write(OutputFolder.Name, TimeSpan.FromSeconds(8)))) is { } video)
    {
        await MakeAsync(client, new SoniloV11VideoToMusicRequest(AssetInput.FromFile(video)) { Prompt = "tense strings", Duration = 6 });
    }
    else
    {
        Console.WriteLine("  No music for a video, because none was given: --live my-video.mp4");
    }

    if (emulator is not null)
    {
        await BrowserLink.ShowAsync(emulator.PageAddress, stop.Token);
    }

    return 0;
}
catch (SoniloAuthenticationException exception)
{
    await Console.Error.WriteLineAsync($"--live talks to the real service, and that takes keys. {exception.Message}");
    return 2;
}
catch (ArgumentException exception)
{
    // SCENARIO_BASE_URL cannot be used.
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}
catch (Exception exception) when (exception is SoniloException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    await SayHowToGoOnAsync();
    return 1;
}
catch (OperationCanceledException exception)
{
    await Console.Error.WriteLineAsync(isLive ? exception.Message : "Stopped. The emulator and its jobs are gone; nothing was billed.");
    await SayHowToGoOnAsync();
    return stopCode;
}

async Task MakeAsync(SoniloClient client, IGenerationRequest request)
{
    // In two steps, so that the job's id is known and shown before anything else can happen to it.
    var started = await client.StartAsync(request, cancellationToken: stop.Token);
    job = started.Id;
    GenerationResult result;
    using (var progress = new ProgressLine($"{request.GetModel().Name}: {job}"))
    {
        result = await started.WaitAsync(progress, cancellationToken: stop.Token);
    }

    // Files of an earlier run make way, because they are asked to.
    foreach (var path in await result.SaveAsync(OutputFolder.Name, overwrite: true, stop.Token))
    {
        Console.WriteLine($"    {path}");
    }

    job = null;
}

// What was started is paid for, whatever became of this program.
async Task SayHowToGoOnAsync()
{
    if (isLive && job is not null)
    {
        await Console.Error.WriteLineAsync($"The service has the job {job}. To wait for it and save what it makes: dotnet sonilo resume {job} -o {OutputFolder.Name}");
    }
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopCode = signal.Signal == PosixSignal.SIGTERM ? 143 : 130;
    stop.Cancel();
}
