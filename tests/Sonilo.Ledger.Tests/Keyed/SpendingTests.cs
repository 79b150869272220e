namespace Sonilo.Ledger.Tests;

/// <summary>Budgets, the switch, and the service's own limits, with the emulator's count as the judge.</summary>
public class SpendingTests
{
    public static TheoryData<string> Kinds => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task FourThatShareABudgetNeverPassIt(string kind)
    {
        await using var studio = await Studio.OpenAsync(kind, static options => options.Cost = static generation => generation.Seconds);
        var outcomes = await AllAsync(studio, new Budget { Total = 100 });
        Assert.All(outcomes.OfType<Exception>(), static fault => Assert.IsType<BudgetExceededException>(fault));
        Assert.Equal(98, studio.Emulator.ChargedUnits);
        Assert.Equal(98, (await studio.Store.Open().ReadSpendingAsync()).Total);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ABudgetThatAllowsTheLastIsPassedByNoMoreThanThat(string kind)
    {
        await using var studio = await Studio.OpenAsync(kind, static options => options.Cost = static generation => generation.Seconds);
        await AllAsync(studio, new Budget { PerDay = 100, AllowsLast = true });
        Assert.Equal(105, studio.Emulator.ChargedUnits);
    }

    [Fact]
    public async Task TheExceptionSaysWhatWasSpentAndAllowed()
    {
        await using var studio = await Studio.OpenAsync();
        var client = studio.Client(static options => options.Budget = new Budget { PerDay = 1.5m });
        await client.StartAsync(Studio.Model, Studio.Tune(), Studio.Key("a"));
        var fault = await Assert.ThrowsAsync<BudgetExceededException>(() => client.StartAsync(Studio.Model, Studio.Tune(), Studio.Key("b")));
        Assert.Equal((1m, 1m), (fault.Estimate, fault.Spending!.Day));
        Assert.Contains("1.5 a day", fault.Message, StringComparison.Ordinal);
        Assert.Null(await studio.Store.Open().FindAsync("b"));
    }

    [Fact]
    public async Task AnEstimateThatTheCallerHasIsNotAskedForAgain()
    {
        await using var studio = await Studio.OpenAsync();
        var client = studio.Client(static options => options.Budget = new Budget { Total = 10 });
        var call = Studio.Key("order");
        call.EstimatedCost = (await client.EstimateAsync(Studio.Model, Studio.Tune())).Cost;
        await client.StartAsync(Studio.Model, Studio.Tune(), call);
        Assert.Equal(1, studio.Emulator.DryRuns);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhereNothingMayBeSpentNoSubmitLeavesAndEstimatesGoOn(bool withLedger)
    {
        await using var studio = await Studio.OpenAsync();
        var known = withLedger ? await studio.Client().GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("known")) : null;
        var client = studio.Client(options => (options.NoSpend, options.Ledger) = (true, withLedger ? options.Ledger : null));
        var submits = studio.Emulator.Submits;
        await Assert.ThrowsAsync<NoSpendException>(() => client.StartAsync(Studio.Model, Studio.Tune()));
        Assert.Equal(1, (await client.EstimateAsync(Studio.Model, Studio.Tune())).Cost);
        if (known is not null)
        {
            Assert.Equal(known.Job.Id, (await client.GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("known"))).Job.Id);
        }

        Assert.Equal(submits, studio.Emulator.Submits);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task TheServicesLimitOfJobsIsHeldByAll(string kind)
    {
        await using var studio = await Studio.OpenAsync(kind, static options => (options.ConcurrentJobs, options.JobDuration) = (3, TimeSpan.FromMilliseconds(300)));
        var clients = Enumerable.Range(0, 3).Select(_ => studio.Client()).ToList();
        var results = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => clients[i % 3].GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key($"order {i}"))));
        Assert.Equal(24, results.Select(static result => result.Job.Id).Distinct().Count());

        // All may run into the limit once, before the first answer names it.
        Assert.InRange(studio.Emulator.Submits, 24, 24 + 24);
    }

    [Fact]
    public async Task JobsWhoseStarterIsGoneMakeRoomWhenTheyHaveEnded()
    {
        await using var studio = await Studio.OpenAsync(service: static options => options.ConcurrentJobs = 2);
        var client = studio.Client();
        await client.StartAsync(Studio.Model, Studio.Tune(), Studio.Key("a"));
        await client.StartAsync(Studio.Model, Studio.Tune(), Studio.Key("b"));
        await studio.Store.Open().NoteRefusalAsync(2, null);
        await studio.Client().GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("c"));
        Assert.Equal(LedgerStatus.Succeeded, (await studio.Store.Open().FindAsync("a"))!.Status);
    }

    private static async Task<object[]> AllAsync(Studio studio, Budget budget)
    {
        var clients = Enumerable.Range(0, 4).Select(_ => studio.Client(options => options.Budget = budget)).ToList();
        return await Task.WhenAll(Enumerable.Range(0, 40).Select(async Task<object> (i) =>
        {
            try
            {
                return await clients[i % 4].GenerateAsync(Studio.Model, Studio.Tune(duration: 7), Studio.Key($"order {i}"));
            }
            catch (SoniloException exception)
            {
                return exception;
            }
        }));
    }
}
