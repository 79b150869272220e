using System.Diagnostics;
using Sonilo;
using Sonilo.Emulator;
using Sonilo.Samples.Game;

// With keys in the environment the service makes Sonilo's music, which costs. Without, an emulator in this process plays the service.
await using var emulator = Environment.GetEnvironmentVariable("SCENARIO_SDK_API_KEY") is null ? await SoniloEmulator.StartAsync() : null;
using var client = emulator?.CreateClient() ?? new SoniloClient();

var music = new GameMusic(client, "epic battle with drums", "level-1.wav");
var stage = "";
var (frames, longest) = (0, TimeSpan.Zero);
using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(16));
while (!music.IsReady && await clock.WaitForNextTickAsync())
{
    // A real game moves and draws here as well.
    var before = Stopwatch.GetTimestamp();
    music.Update();
    longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, Stopwatch.GetElapsedTime(before).Ticks));
    frames++;
    if (music.Stage != stage)
    {
        stage = music.Stage;
        Console.WriteLine($"frame {frames}: {stage}");
    }
}

Console.WriteLine($"level-1.wav has {new FileInfo("level-1.wav").Length} bytes; the longest frame took {longest.TotalMilliseconds:0.0} ms.");
