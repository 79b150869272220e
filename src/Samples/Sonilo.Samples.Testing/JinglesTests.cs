using Sonilo.Emulator;

namespace Sonilo.Samples.Testing;

/// <summary>No key, no network, no cost; the emulator is driven by the same pages as the code.</summary>
public sealed class JinglesTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("jingles-").FullName;
    private SoniloEmulator emulator = null!;
    private SoniloClient client = null!;

    public async Task InitializeAsync()
    {
        var pages = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "pages")).Select(EmulatorPage.FromFile);
        emulator = await SoniloEmulator.StartAsync(new() { Pages = [.. pages], JobDuration = TimeSpan.Zero, Cost = static _ => 3 });
        client = emulator.CreateClient();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await emulator.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_jingle_is_a_file_and_is_charged_once()
    {
        var path = await new Jingles(client, folder).MakeAsync("the bakery", 6, mostUnits: 5);

        Assert.True(new FileInfo(path).Length > 6 * 44_100);
        Assert.Equal(3, emulator.ChargedUnits);
    }

    [Fact]
    public async Task Above_the_limit_nothing_is_started()
    {
        await Assert.ThrowsAsync<CostLimitExceededException>(() => new Jingles(client, folder).MakeAsync("the bakery", 6, mostUnits: 2));

        Assert.Equal((1, 0), (emulator.DryRuns, emulator.StartedJobs));
    }

    [Fact]
    public async Task What_the_page_and_its_supplement_forbid_is_not_sent()
    {
        var jingles = new Jingles(client, folder);
        var tooLong = await Assert.ThrowsAsync<SoniloValidationException>(() => jingles.MakeAsync("the bakery", 31, mostUnits: 5));
        var tooWordy = await Assert.ThrowsAsync<SoniloValidationException>(() => jingles.MakeAsync(new string('x', 40), 6, mostUnits: 5));

        Assert.Contains("duration must be from 5 to 30, but is 31", tooLong.Message, StringComparison.Ordinal);
        Assert.Contains("prompt", tooWordy.Message, StringComparison.Ordinal);
        Assert.Empty(emulator.Requests);
    }

    [Fact]
    public async Task A_service_that_falters_is_waited_for_and_not_paid_twice()
    {
        emulator.Play(EmulatedOperation.ReadJob, EmulatedFault.ServerError(503), times: 2);

        await new Jingles(client, folder).MakeAsync("the bakery", 6, mostUnits: 5);

        Assert.Equal((1, 3), (emulator.Submits, emulator.ChargedUnits));
    }
}
