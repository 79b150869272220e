using Microsoft.Extensions.AI;
using Sonilo;
using Sonilo.Emulator;
using Sonilo.Samples.Agent;

// An emulator on this machine plays the service, so that nothing is paid for.
await using var emulator = await SoniloEmulator.StartAsync(new() { JobDuration = TimeSpan.Zero });
using var client = new SoniloClient(new() { BaseAddress = emulator.BaseAddress, ApiKey = emulator.Key, ApiSecret = emulator.Secret });
var functions = await MusicFunctions.CreateAsync(client);
foreach (var function in functions)
{
    Console.WriteLine($"{function.Name}: {function.Description}\n{function.JsonSchema}\n");
}

// What a chat client would call with the arguments that a language model gave it.
var music = functions.First(function => function.Name.Contains("text_to_music", StringComparison.Ordinal));
Console.WriteLine(await music.InvokeAsync(new AIFunctionArguments { ["prompt"] = "lo-fi hip hop", ["duration"] = 30 }));
Console.WriteLine(await music.InvokeAsync(new AIFunctionArguments { ["prompt"] = "lo-fi hip hop", ["duration"] = 9000 }));
