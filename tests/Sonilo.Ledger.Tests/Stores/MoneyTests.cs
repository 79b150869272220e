namespace Sonilo.Ledger.Tests;

/// <summary>What is reserved, spent and given back.</summary>
public class MoneyTests
{
    private static readonly LedgerEnd Success = new(Succeeded: true, Charge: null, Job: "{}");

    public static TheoryData<string> Kinds => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AnEstimateIsReservedWithTheIntentAndTheCostTakesItsPlace(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledger = store.Open();
        await Steps.LaunchAsync(ledger, "k", estimate: 10.75m);
        Assert.Equal(new LedgerSpending(10.75m, 10.75m, 10.75m), await ledger.ReadSpendingAsync());
        await ledger.AdoptAsync("k", "job_1", 9.5m);
        Assert.Equal(9.5m, (await ledger.ReadSpendingAsync()).Day);
        await ledger.EndAsync("job_1", Success with { Charge = 9.25m });
        await ledger.EndAsync("job_1", Success with { Charge = 100 });
        Assert.Equal(9.25m, (await ledger.ReadSpendingAsync()).Total);
        var entry = (await ledger.FindAsync("k"))!;
        Assert.Equal((LedgerStatus.Succeeded, 9.25m, 9.25m, "{}"), (entry.Status, entry.Cost, entry.Charge, entry.Job));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AFailedJobThatWasNotChargedCountsForNothing(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledger = store.Open();
        await Steps.LaunchAsync(ledger, "refunded", estimate: 4);
        await ledger.AdoptAsync("refunded", "job_1", 4);
        await ledger.EndAsync("job_1", new LedgerEnd(Succeeded: false, Charge: 0, Job: "{}"));
        await Steps.LaunchAsync(ledger, "charged", estimate: 3);
        await ledger.AdoptAsync("charged", "job_2");
        await ledger.EndAsync("job_2", new LedgerEnd(Succeeded: false, Charge: null, Job: "{}"));
        Assert.Equal(3, (await ledger.ReadSpendingAsync()).Total);
        Assert.Equal(LedgerStatus.Failed, (await ledger.FindAsync("refunded"))!.Status);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task WhatWasWithdrawnIsFreeAgain(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledger = store.Open();
        var budget = new Budget { PerDay = 10 };
        Assert.Equal(LedgerVerdict.Granted, (await Steps.LaunchAsync(ledger, "a", 8, budget)).Verdict);
        Assert.Equal(LedgerVerdict.OverBudget, (await Steps.LaunchAsync(ledger, "b", 8, budget)).Verdict);
        await ledger.WithdrawAsync("a", "owner of a");
        Assert.Equal(LedgerVerdict.Granted, (await Steps.PermitAsync(ledger, "b", "owner of b", estimate: 8, budget: budget)).Verdict);
        Assert.Equal(LedgerStatus.Claimed, (await ledger.FindAsync("a"))!.Status);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AStepThatIsRepeatedCountsOnce(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledger = store.Open();
        await Steps.LaunchAsync(ledger, "k", estimate: 6);
        Assert.Equal(LedgerVerdict.Granted, (await Steps.PermitAsync(ledger, "k", "owner of k", estimate: 6)).Verdict);
        await ledger.AdoptAsync("k", "job_1", 6);
        await ledger.AdoptAsync("k", "job_1", 6);
        Assert.Equal(6, (await ledger.ReadSpendingAsync()).Total);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ManyAtOnceNeverPassABudget(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledgers = Enumerable.Range(0, 4).Select(_ => store.Open()).ToList();
        var budget = new Budget { Total = 100 };
        var permits = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Steps.LaunchAsync(ledgers[i % 4], $"k{i}", 7, budget)));
        Assert.Equal(14, permits.Count(static permit => permit.Verdict == LedgerVerdict.Granted));
        Assert.Equal(98, (await ledgers[0].ReadSpendingAsync()).Total);
        Assert.Equal(98, permits.Last(static permit => permit.Verdict == LedgerVerdict.OverBudget).Spending!.Total);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ABudgetThatAllowsTheLastIsPassedByThatOneOnly(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledger = store.Open();
        var budget = new Budget { PerMonth = 100, AllowsLast = true };
        var permits = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Steps.LaunchAsync(ledger, $"k{i}", 7, budget)));
        Assert.Equal(15, permits.Count(static permit => permit.Verdict == LedgerVerdict.Granted));
        Assert.Equal(105, (await ledger.ReadSpendingAsync()).Month);
    }
}
