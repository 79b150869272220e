using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sonilo;
using Sonilo.Emulator;
using Sonilo.Samples.Endpoints;

// An emulator on this machine plays the service, so that nothing is paid for.
await using var emulator = await SoniloEmulator.StartAsync(new() { JobDuration = TimeSpan.Zero });
var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services.AddSonilo(options =>
{
    options.BaseAddress = emulator.BaseAddress;
    options.ApiKey = emulator.Key;
    options.ApiSecret = emulator.Secret;
});
await using var app = builder.Build();
app.MapModels();
await app.StartAsync();

// The server looks at itself, once: two costs, a start, and a request that no model accepts.
using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
await PostAsync("/music/sonilo-v1-1-text-to-music/cost", """{"prompt":"lo-fi hip hop","duration":30}""");
await PostAsync("/music/sonilo-v1-1-text-to-music/cost", """{"prompt":"lo-fi hip hop","duration":60}""");
await PostAsync("/music/sonilo-v1-1-text-to-music", """{"prompt":"lo-fi hip hop","duration":30}""");
await PostAsync("/music/sonilo-v1-1-text-to-music", """{"prompt":"lo-fi hip hop","duration":9000}""");

async Task PostAsync(string path, string body)
{
    using var content = new StringContent(body, Encoding.UTF8, "application/json");
    using var response = await http.PostAsync(new Uri(path, UriKind.Relative), content);
    Console.WriteLine($"POST {path} {body}\n  {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
}
