namespace Sonilo.Emulator.Tests;

/// <summary>Tests that measure the process run alone.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public class MemoryTests
{
    private const long Allowance = 3_000_000;

    [Fact]
    public async Task TenMinutesHoldNoMoreMemoryThanOneSecond()
    {
        await using var service = await Service.StartAsync();
        _ = await HeldAsync(service, 1);

        var (bytes, held) = await HeldAsync(service, 600);

        Assert.True(bytes > 600 * 44_100 * 4);
        Assert.True(held < Allowance, $"{held} bytes were held while {bytes} were sent.");
    }

    // The most that is in use at any of ten moments of a download, beyond what was before.
    private static async Task<(long Bytes, long Held)> HeldAsync(Service service, int seconds)
    {
        var url = await service.ResultAsync($$"""{"prompt":"lo-fi","duration":{{seconds}}}""");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var body = await service.Anonymous.GetStreamAsync(url);
        var buffer = new byte[64 * 1024];
        long bytes = 0, held = 0, next = 0;
        int count;
        while ((count = await body.ReadAsync(buffer)) > 0)
        {
            bytes += count;
            if (bytes >= next)
            {
                next += seconds * 44_100 * 4 / 10;
                held = Math.Max(held, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        return (bytes, held);
    }
}
