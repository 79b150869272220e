namespace Sonilo.Ledger.Tests;

/// <summary>What becomes of a key whose submit may or may not have arrived.</summary>
public class LostAnswerTests
{
    private static readonly LedgerOptions Brief = new() { RequestLimit = null, Lease = TimeSpan.FromSeconds(3) };

    public static TheoryData<string> Faults => ["dropped", "504", "503"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task AJobThatWasStartedIsFoundAndAdopted(string kind)
    {
        await using var studio = await Studio.OpenAsync();
        studio.Emulator.Play(EmulatedOperation.Submit, Fault(kind).AfterActing());
        var result = await studio.Client().GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        Assert.Equal(studio.Emulator.Jobs[0].Id, result.Job.Id);
        Assert.Equal(1, studio.Emulator.Submits);
        Assert.Equal(1, (await studio.Store.Open().FindAsync("order"))!.Cost);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task WhatDidNotArriveIsNotSentAgainUnlessTheCallerSaysSo(string kind)
    {
        await using var studio = await Studio.OpenAsync();
        studio.Emulator.Play(EmulatedOperation.Submit, Fault(kind));
        var first = await Assert.ThrowsAsync<UnknownOutcomeException>(() => studio.Client().GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order")));
        Assert.Contains("\"order\"", first.Message, StringComparison.Ordinal);
        Assert.NotNull(first.InnerException);
        var second = await Assert.ThrowsAsync<UnknownOutcomeException>(() => studio.Client().GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order")));
        Assert.Equal(Studio.Model, second.ModelId);
        Assert.InRange((second.SubmittedAt - first.SubmittedAt)!.Value.TotalMinutes, -5, 5);
        Assert.Equal(1, studio.Emulator.Submits);
        Assert.True(await studio.Store.Open().ForgetAsync("order"));
        await studio.Client().GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        Assert.Equal(1, studio.Emulator.StartedJobs);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task WhatDidNotArriveIsSentAgainWhereTheCallerSaysSo(string kind)
    {
        await using var studio = await Studio.OpenAsync();
        studio.Emulator.Play(EmulatedOperation.Submit, Fault(kind));
        var call = Studio.Key("order", OnUnknown.ResubmitAfter(TimeSpan.FromMilliseconds(100)));
        await studio.Client(ledger: Brief).GenerateAsync(Studio.Model, Studio.Tune(), call);
        Assert.Equal((2, 1), (studio.Emulator.Submits, studio.Emulator.StartedJobs));
        Assert.Equal(2, (await studio.Store.Open().FindAsync("order"))!.Attempts);
    }

    [Fact]
    public async Task AJobThatIsSomebodyElsesIsNotTaken()
    {
        await using var studio = await Studio.OpenAsync();
        var client = studio.Client();
        var other = await client.StartAsync(Studio.Model, Studio.Tune(), Studio.Key("another order"));
        studio.Emulator.Play(EmulatedOperation.Submit, EmulatedFault.Drop());
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Studio.Model, Studio.Tune(), Studio.Key("order")));
        Assert.Equal(other.Id, (await studio.Store.Open().FindAsync("another order"))!.JobId);
    }

    [Fact]
    public async Task OfTwoJobsThatItMayBeNoneIsGuessedAndAPersonSettlesIt()
    {
        await using var studio = await Studio.OpenAsync();
        await studio.Client(static options => options.Ledger = null).StartAsync(Studio.Model, Studio.Tune());
        studio.Emulator.Play(EmulatedOperation.Submit, EmulatedFault.Drop().AfterActing());
        var call = Studio.Key("order", OnUnknown.ResubmitAfter(TimeSpan.FromMilliseconds(100)));
        var fault = await Assert.ThrowsAsync<UnknownOutcomeException>(() => studio.Client(ledger: Brief).StartAsync(Studio.Model, Studio.Tune(), call));
        var jobs = studio.Emulator.Jobs;
        Assert.Equal(2, jobs.Count);
        Assert.All(jobs, job => Assert.Contains(job.Id, fault.Message, StringComparison.Ordinal));
        await studio.Store.Open().AdoptAsync("order", jobs[1].Id);
        var job = await studio.Client().StartAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        Assert.Equal(jobs[1].Id, job.Id);
        Assert.Equal(2, studio.Emulator.Submits);
    }

    [Fact]
    public async Task AnOwnerThatDiedInTheSubmitIsTakenOverAndItsJobFound()
    {
        await using var studio = await Studio.OpenAsync();
        var ledger = studio.Store.Open(Brief);
        await ledger.ClaimAsync(new LedgerRequest("order", Studio.Model, null, """{"duration":1,"prompt":"lo-fi"}"""), "dead");
        await ledger.PermitAsync("order", "dead", new LedgerIntent(Studio.Tune().ToJsonString(), 1));
        var lost = await studio.Client(static options => options.Ledger = null).StartAsync(Studio.Model, Studio.Tune());
        var found = await studio.Client().GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        Assert.Equal(lost.Id, found.Job.Id);
    }

    [Fact]
    public async Task ACallThatIsCancelledAfterTheSubmitLeftIsNotPaidForAgain()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Emulator.Play(EmulatedOperation.Submit, EmulatedFault.Late(TimeSpan.FromMinutes(5)));
        using var cancel = new CancellationTokenSource();
        var start = studio.Client().StartAsync(Studio.Model, Studio.Tune(), Studio.Key("order"), cancel.Token);
        await studio.Emulator.WaitForRequestAsync(static request => request.Operation == EmulatedOperation.Submit);
        await Steps.UntilAsync(() => Task.FromResult(studio.Emulator.StartedJobs == 1));
        await cancel.CancelAsync();
        var fault = await Assert.ThrowsAsync<GenerationCanceledException>(() => start);
        Assert.True(fault.MayHaveStarted);
        var result = await studio.Client().GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        Assert.Equal(studio.Emulator.Jobs[0].Id, result.Job.Id);
        Assert.Equal(1, studio.Emulator.Submits);
    }

    private static EmulatedFault Fault(string kind) => kind switch
    {
        "dropped" => EmulatedFault.Drop(),
        "504" => EmulatedFault.Html(504),
        _ => EmulatedFault.ServerError(503),
    };
}
