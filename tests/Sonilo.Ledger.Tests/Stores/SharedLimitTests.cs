namespace Sonilo.Ledger.Tests;

/// <summary>The limits of the service, held by all that share a ledger.</summary>
public class SharedLimitTests
{
    public static TheoryData<string> Kinds => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task RequestsBeyondTheWindowWaitForTheirTurn(string kind)
    {
        using var store = TestStore.Create(kind);
        var options = new LedgerOptions { RequestLimit = 10, RequestWindow = TimeSpan.FromMinutes(10) };
        var ledgers = new[] { store.Open(options), store.Open(options) };
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 30; i++)
        {
            waits.Add(await ledgers[i % 2].AdmitAsync());
        }

        Assert.All(waits.Take(10), static wait => Assert.Equal(TimeSpan.Zero, wait));
        Assert.All(waits.Skip(10).Take(10), static wait => Assert.InRange(wait, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10.3)));
        Assert.All(waits.Skip(20), static wait => Assert.InRange(wait, TimeSpan.FromMinutes(19), TimeSpan.FromMinutes(20.5)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task APauseThatOneWasToldHoldsForAll(string kind)
    {
        using var store = TestStore.Create(kind);
        var (told, other) = (store.Open(), store.Open(new LedgerOptions { RequestLimit = null }));
        await told.NoteRefusalAsync(null, TimeSpan.FromMinutes(5));
        await told.NoteRefusalAsync(null, TimeSpan.FromMinutes(1));
        Assert.InRange(await other.AdmitAsync(), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ALimitOfJobsThatOneWasToldHoldsForAll(string kind)
    {
        using var store = TestStore.Create(kind);
        var (told, other) = (store.Open(), store.Open());
        Assert.Equal(LedgerVerdict.Granted, (await Steps.LaunchAsync(told, "a")).Verdict);
        Assert.Equal(LedgerVerdict.Granted, (await Steps.LaunchAsync(told, "b")).Verdict);
        await told.NoteRefusalAsync(2, null);
        Assert.Equal(new LedgerPermit(LedgerVerdict.AtJobLimit, JobLimit: 2), await Steps.LaunchAsync(other, "c"));
        await told.AdoptAsync("a", "job_a");
        Assert.Equal(LedgerVerdict.AtJobLimit, (await Steps.PermitAsync(other, "c", "owner of c")).Verdict);
        await told.EndAsync("job_a", new LedgerEnd(Succeeded: true, Charge: null, Job: "{}"));
        Assert.Equal(LedgerVerdict.Granted, (await Steps.PermitAsync(other, "c", "owner of c")).Verdict);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ASubmitOfADeadProcessTakesNoPlaceForLongerThanALease(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledger = store.Open(new LedgerOptions { JobLimit = 1, Lease = TimeSpan.FromSeconds(1) });
        Assert.Equal(LedgerVerdict.Granted, (await Steps.LaunchAsync(ledger, "a")).Verdict);
        Assert.Equal(LedgerVerdict.AtJobLimit, (await Steps.LaunchAsync(ledger, "b")).Verdict);
        await Steps.UntilAsync(async () => (await Steps.LaunchAsync(ledger, "b")).Verdict == LedgerVerdict.Granted);
        Assert.Equal(LedgerStatus.Submitting, (await ledger.FindAsync("a"))!.Status);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ASubmitThatTakesLongerThanALeaseIsAliveWhileItsKeyIsRenewed(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledger = store.Open();
        await Steps.LaunchAsync(ledger, "a");
        var left = (await ledger.FindAsync("a"))!.UpdatedAt;
        await Steps.UntilAsync(async () => await ledger.RenewAsync("a", "owner of a") && (await ledger.FindAsync("a"))!.UpdatedAt > left);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ALimitOfJobsIsTriedUpwardsAgain(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledger = store.Open(new LedgerOptions { JobLimitStep = TimeSpan.FromMilliseconds(300), JobLimit = 3 });
        await ledger.NoteRefusalAsync(1, null);
        await Steps.LaunchAsync(ledger, "a");
        await Steps.UntilAsync(async () => (await Steps.LaunchAsync(ledger, "b")).Verdict == LedgerVerdict.Granted);
        await Steps.UntilAsync(async () => (await Steps.LaunchAsync(ledger, "c")).Verdict == LedgerVerdict.Granted);

        // The caller's own limit stays.
        Assert.Equal(LedgerVerdict.AtJobLimit, (await Steps.LaunchAsync(ledger, "d")).Verdict);
        await ledger.NoteRefusalAsync(1, null);
        Assert.Equal(1, (await Steps.PermitAsync(ledger, "d", "owner of d")).JobLimit);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task OneOfAllHasATurn(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledgers = new[] { store.Open(), store.Open() };
        var turns = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => ledgers[i % 2].TakeTurnAsync("sweep", TimeSpan.FromMinutes(1))));
        Assert.Single(turns, static turn => turn);
        Assert.True(await ledgers[0].TakeTurnAsync("another", TimeSpan.FromMinutes(1)));
    }
}
