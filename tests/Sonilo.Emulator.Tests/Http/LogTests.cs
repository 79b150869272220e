namespace Sonilo.Emulator.Tests;

public class LogTests
{
    [Fact]
    public async Task EveryRequestIsOneLine()
    {
        using var log = new StringWriter();
        await using var service = await Service.StartAsync(options => options.Log = log);
        var url = await service.ResultAsync("""{"prompt":"x","duration":1}""");
        _ = await service.SubmitAsync("""{"prompt":"x","duration":601}""");
        _ = await service.SubmitAsync(query: "?dryRun=true");
        _ = await service.Anonymous.GetByteArrayAsync(url);
        _ = await service.GetAsync("/nothing");

        var lines = log.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')[1..];

        Assert.Equal(service.Emulator.Requests.Count, lines.Length);
        Assert.Matches(@"^\d\d:\d\d:\d\d POST /v1/generate/custom/model_sonilo-v1-1-text-to-music 200 job_\w{24}: 1 × 1 s, 1 unit, emulated", lines[0]);
        Assert.Matches(@"^\d\d:\d\d:\d\d GET /v1/jobs/job_\w{24} 200$", lines[1]);
        Assert.EndsWith("400 Input duration must be at most 600", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("?dryRun=true 269", lines[4], StringComparison.Ordinal);
        Assert.Matches(@"GET /assets/asset_\w{24}\.wav 200$", lines[5]);
        Assert.EndsWith("404 No route for GET /v1/nothing", lines[6], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatCallersSendCannotBeginALineOrColourATerminal()
    {
        using var log = new StringWriter();
        await using var service = await Service.StartAsync(options => options.Log = log);
        var before = log.ToString();

        _ = await service.SubmitAsync("{\"a\\u001b[31m\\r\\n\\u202efake 200\":1}");

        var line = log.ToString()[before.Length..];
        Assert.Single(line.TrimEnd().Split('\n'));
        Assert.DoesNotContain('\u001b', line);
        Assert.DoesNotContain('\u202e', line);
        Assert.Contains("400 Unknown input a", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARequestThatItsCallerGaveUpIsALineToo()
    {
        using var log = new Lines();
        await using var service = await Service.StartAsync(options => options.Log = log);
        service.Emulator.Play(EmulatedOperation.ListJobs, EmulatedFault.Hang());
        using var patience = new CancellationTokenSource();
        var waiting = service.Api.GetAsync(new Uri(service.Address("/jobs")), patience.Token);
        _ = await service.Emulator.WaitForRequestAsync(EmulatedOperation.ListJobs);

        await patience.CancelAsync();

        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        // The server notices in its own time.
        Assert.EndsWith("GET /v1/jobs cut the caller did not wait for the answer", await log.First.Task.WaitAsync(TimeSpan.FromMinutes(2)), StringComparison.Ordinal);
    }

    private sealed class Lines : StringWriter
    {
        private int count;

        /// <summary>The first line of a request; the line before it states the address.</summary>
        public TaskCompletionSource<string> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void WriteLine(string? value)
        {
            if (++count == 2)
            {
                _ = First.TrySetResult(value ?? "");
            }
        }
    }
}
