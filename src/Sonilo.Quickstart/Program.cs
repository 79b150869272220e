using Sonilo;
using Sonilo.Emulator;
using Sonilo.Models;
using Sonilo.Quickstart;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

// What is misspelt must not be taken for something else where money is concerned.
if (args.FirstOrDefault(static argument => argument != "--live" && !File.Exists(argument)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"{unknown} is neither --live nor a file. Nothing was made. Usage: [--live] [video.mp4]");
    return 2;
}

try
{
    FirstLook.Show();
    Console.WriteLine();

    // An emulator on this machine plays the service. `--live` talks to the real one, which wants keys and costs.
    var isLive = args.Contains("--live");
    await using var emulator = isLive ? null : await SoniloEmulator.StartAsync(new() { JobDuration = TimeSpan.FromSeconds(1.5) }, stop.Token);
    using var client = new SoniloClient(emulator is null ? new() : new()
    {
        BaseAddress = emulator.BaseAddress,
        ApiKey = emulator.Key,
        ApiSecret = emulator.Secret,
        PollInterval = TimeSpan.FromMilliseconds(250),
    });

    Console.WriteLine(isLive ? "Making music with the real service:" : $"Making music ({SoniloEmulator.Notice}):");
    await MakeAsync(client, new SoniloV11TextToMusicRequest("lo-fi hip hop with soft piano and vinyl crackle") { Duration = 10, NumSamples = 2 });

    // The real service wants a real video: `--live my-video.mp4`. The emulator only wants its length.
    if ((args.FirstOrDefault(File.Exists) ?? (isLive ? null : SmallVideo.Write("output", TimeSpan.FromSeconds(8)))) is { } video)
    {
        await MakeAsync(client, new SoniloV11VideoToMusicRequest(AssetInput.FromFile(video)) { Prompt = "tense strings", Duration = 6 });
    }
    else
    {
        Console.WriteLine("  No music for a video, because none was given: --live my-video.mp4");
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
    return 1;
}
catch (OperationCanceledException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 130;
}

async Task MakeAsync(SoniloClient client, IGenerationRequest request)
{
    GenerationResult result;
    using (var progress = new ProgressLine(request.GetModel().Name))
    {
        result = await client.GenerateAsync(request, progress, stop.Token);
    }

    // Files of an earlier run make way, because they are asked to.
    foreach (var path in await result.SaveAsync("output", overwrite: true, stop.Token))
    {
        Console.WriteLine($"    {path}");
    }
}
