using Microsoft.Data.Sqlite;
using Sonilo.Emulator;

namespace Sonilo.Ledger.Tests;

/// <summary>Machines that share a ledger and whose clocks differ: what counts is the store's.</summary>
public class WrongClockTests
{
    public static TheoryData<int> Minutes => [-90, 90];

    [Theory]
    [MemberData(nameof(Minutes))]
    public async Task WaitingForAPlaceTakesNoSharedRequests(int minutes)
    {
        await using var studio = await Studio.OpenAsync();
        var options = new LedgerOptions { RequestLimit = 1000, JobLimit = 1 };
        var other = studio.Store.Open(options);
        await Steps.LaunchAsync(other, "other");
        var clock = new WrongClock(TimeSpan.FromMinutes(minutes));
        var start = studio.Client(client => client.TimeProvider = clock, options).StartAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        await Steps.UntilAsync(() => Task.FromResult(clock.Waits > 20));
        Assert.Equal(1, Requests(studio.Store.Address));
        await other.ReleaseAsync("other", "owner of other");
        Assert.Equal((await start).Id, Assert.Single(studio.Emulator.Jobs).Id);
    }

    [Theory]
    [MemberData(nameof(Minutes))]
    public async Task TheJobOfADeadOwnerIsFound(int minutes)
    {
        await using var studio = await Studio.OpenAsync();
        await DieInTheSubmitAsync(studio);
        var lost = await studio.Client(static options => options.Ledger = null).StartAsync(Studio.Model, Studio.Tune());
        var found = await studio.Client(client => client.TimeProvider = new WrongClock(TimeSpan.FromMinutes(minutes))).GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        Assert.Equal((lost.Id, 1), (found.Job.Id, studio.Emulator.StartedJobs));
    }

    [Fact]
    public async Task NothingIsSentAgainBeforeItsTime()
    {
        await using var studio = await Studio.OpenAsync();
        await DieInTheSubmitAsync(studio);
        var clock = new WrongClock(TimeSpan.FromMinutes(90));
        using var cancel = new CancellationTokenSource();
        var call = Studio.Key("order", OnUnknown.ResubmitAfter(TimeSpan.FromMinutes(60)));
        var start = studio.Client(client => client.TimeProvider = clock).StartAsync(Studio.Model, Studio.Tune(), call, cancel.Token);
        await Steps.UntilAsync(() => Task.FromResult(start.IsCompleted || studio.Emulator.Requests.Count(static request => request.Operation == EmulatedOperation.ListJobs) > 6));
        await cancel.CancelAsync();
        await Assert.ThrowsAsync<GenerationCanceledException>(() => start);
        Assert.Equal(0, studio.Emulator.Submits);
    }

    private static async Task DieInTheSubmitAsync(Studio studio)
    {
        var brief = studio.Store.Open(new LedgerOptions { RequestLimit = null, Lease = TimeSpan.FromSeconds(1) });
        await brief.ClaimAsync(new LedgerRequest("order", Studio.Model, null, """{"duration":1,"prompt":"lo-fi"}"""), "dead");
        await Steps.PermitAsync(brief, "order", "dead", input: Studio.Tune().ToJsonString());
    }

    private static long Requests(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sonilo_request";
        return (long)command.ExecuteScalar()!;
    }
}
