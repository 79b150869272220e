using Sonilo;
using Sonilo.Emulator;
using Sonilo.Models;

// With keys in the environment the service makes Sonilo's music, which costs. Without, an emulator in this process plays the service.
await using var emulator = Environment.GetEnvironmentVariable("SCENARIO_SDK_API_KEY") is null ? await SoniloEmulator.StartAsync() : null;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSonilo(options => _ = emulator is null ? options : options.UseEmulator(emulator));
builder.Services.AddSoniloAspNetCore();
builder.Services.AddOpenApi(static options => options.AddGenerationRequestSchemas());

await using var app = builder.Build();
app.UseExceptionHandler();
app.MapOpenApi();

// Starts a job and answers at once. A caller that hangs up must not cancel it: the id of a job that is paid for would be lost.
app.MapPost("/music", static async (SoniloV11TextToMusicRequest request, SoniloClient client) =>
{
    var job = await client.StartAsync(request);
    return Results.Accepted($"/music/{job.Id}", new { job.Id, Cost = job.Cost?.Cost });
}).ValidateGenerationRequests();

// The place to poll. An id of no job is a 404 with problem details, made of the client's exception.
app.MapGet("/music/{id}", static async (string id, SoniloClient client, HttpResponse response, CancellationToken aborted) =>
{
    var state = await client.GetJob(id).RefreshAsync(aborted);
    if (!state.HasEnded)
    {
        response.Headers.RetryAfter = "3";
    }

    return new
    {
        state.Status,
        state.Fraction,
        state.Error,
        Files = state.AssetIds.Select((_, index) => $"/music/{id}/files/{index}"),
    };
});

// The file itself, streamed through: the service's own address is signed, and stays here.
app.MapGet("/music/{id}/files/{index:int}", static async (string id, int index, SoniloClient client, CancellationToken aborted) =>
{
    var state = await client.GetJob(id).RefreshAsync(aborted);
    if (index < 0 || index >= state.AssetIds.Count)
    {
        return Results.Problem("The job has no such file.", statusCode: StatusCodes.Status404NotFound);
    }

    var file = await client.GetAssetAsync(state.AssetIds[index], cancellationToken: aborted);
    return Results.Stream(await file.OpenReadAsync(aborted), file.MimeType);
});

await app.RunAsync();
