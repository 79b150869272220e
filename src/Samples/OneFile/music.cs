#:package Sonilo.Codegen@0.1.0
#:package Sonilo.Emulator@0.1.0
#:property PublishAot=false
using Sonilo;
using Sonilo.Emulator;
using Sonilo.Models;

// With keys in the environment the service makes Sonilo's music, which costs. Without, an emulator in this process plays the service.
var hasKeys = Environment.GetEnvironmentVariable("SCENARIO_SDK_API_KEY") is not null;
await using var emulator = hasKeys ? null : await SoniloEmulator.StartAsync();
using var client = emulator?.CreateClient() ?? new SoniloClient();

var request = new SoniloV11TextToMusicRequest(args.FirstOrDefault() ?? "slow piano with rain") { Duration = 20 };
Console.WriteLine($"{request.ToJson()} costs {await client.EstimateAsync(request)}.");
foreach (var path in await (await client.GenerateAsync(request)).SaveAsync("music"))
{
    Console.WriteLine(path);
}
