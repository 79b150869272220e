namespace Sonilo.Ledger.Tests;

/// <summary>Who has a key, and for how long.</summary>
public class KeyTests
{
    private static readonly LedgerOptions Brief = new() { Lease = TimeSpan.FromSeconds(1) };

    public static TheoryData<string> Kinds => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task OneOfManyTakesANewKey(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledgers = Enumerable.Range(0, 4).Select(_ => store.Open()).ToList();
        var claims = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => ledgers[i % 4].ClaimAsync(Steps.Request("k"), $"owner {i}")));
        var owner = Assert.Single(claims.Select(static claim => claim.Owner).Distinct());
        Assert.StartsWith("owner ", owner, StringComparison.Ordinal);
        Assert.All(claims, static claim => Assert.Equal(LedgerStatus.Claimed, claim.Status));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AKeyWhoseOwnerIsSilentIsTakenOverOnce(string kind)
    {
        using var store = TestStore.Create(kind);
        var (brief, ledger) = (store.Open(Brief), store.Open());
        await brief.ClaimAsync(Steps.Request("k"), "dead");
        await Steps.PermitAsync(brief, "k", "dead");
        await Steps.UntilAsync(async () => (await ledger.ClaimAsync(Steps.Request("k"), "first")).Owner == "first");
        Assert.Equal("first", (await ledger.ClaimAsync(Steps.Request("k"), "second")).Owner);
        Assert.Equal(LedgerStatus.Unknown, (await ledger.FindAsync("k"))!.Status);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AnOwnerThatWasTakenOverMayNotSubmit(string kind)
    {
        using var store = TestStore.Create(kind);
        var (brief, ledger) = (store.Open(Brief), store.Open());
        await brief.ClaimAsync(Steps.Request("k"), "stopped");
        await Steps.UntilAsync(async () => (await ledger.ClaimAsync(Steps.Request("k"), "next")).Owner == "next");
        Assert.False(await ledger.RenewAsync("k", "stopped"));
        Assert.Equal(LedgerVerdict.Lost, (await Steps.PermitAsync(ledger, "k", "stopped")).Verdict);
        Assert.Equal(LedgerVerdict.Granted, (await Steps.PermitAsync(ledger, "k", "next")).Verdict);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AnOwnerThatRenewsKeepsItsKey(string kind)
    {
        using var store = TestStore.Create(kind);
        var (brief, ledger) = (store.Open(Brief), store.Open());
        await brief.ClaimAsync(Steps.Request("k"), "alive");
        await brief.ClaimAsync(Steps.Request("silent"), "dead");
        Assert.True(await ledger.RenewAsync("k", "alive"));
        await Steps.UntilAsync(async () => (await ledger.ClaimAsync(Steps.Request("silent"), "other")).Owner == "other");
        Assert.Equal("alive", (await ledger.ClaimAsync(Steps.Request("k"), "other")).Owner);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AKeyOfAnotherRequestIsNotTaken(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledger = store.Open();
        await ledger.ClaimAsync(Steps.Request("k"), "a");
        await ledger.DoubtAsync("k", "a", keep: false);
        var claim = await ledger.ClaimAsync(Steps.Request("k", """{"prompt":"other"}"""), "b");
        Assert.Null(claim.Owner);
        Assert.Equal("""{"prompt":"k"}""", claim.Request.Input);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AKeyThatIsGivenBackIsAsIfNobodyHadAsked(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledger = store.Open();
        await ledger.ClaimAsync(Steps.Request("k"), "a");
        await ledger.ReleaseAsync("k", "b");
        Assert.NotNull(await ledger.FindAsync("k"));
        await ledger.ReleaseAsync("k", "a");
        Assert.Null(await ledger.FindAsync("k"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task WhatIsCertainCountsWhoeverHasTheKeyByNow(string kind)
    {
        using var store = TestStore.Create(kind);
        var (brief, ledger) = (store.Open(Brief), store.Open());
        await brief.ClaimAsync(Steps.Request("k"), "late");
        await Steps.PermitAsync(brief, "k", "late");
        await Steps.UntilAsync(async () => (await ledger.ClaimAsync(Steps.Request("k"), "next")).Owner == "next");
        Assert.Equal("job_1", (await ledger.AdoptAsync("k", "job_1", 3)).JobId);
        Assert.Equal(LedgerVerdict.Lost, (await Steps.PermitAsync(ledger, "k", "next", attempt: 2)).Verdict);
        Assert.Equal("job_1", (await ledger.AdoptAsync("k", "job_2")).JobId);
        Assert.Equal("k", (await ledger.FindJobAsync("job_1"))!.Key);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AJobBelongsToOneKey(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledger = store.Open();
        await ledger.ClaimAsync(Steps.Request("a"), "o");
        await ledger.ClaimAsync(Steps.Request("b"), "o");
        await ledger.AdoptAsync("a", "job_1");
        var fault = await Assert.ThrowsAsync<LedgerException>(() => ledger.AdoptAsync("b", "job_1"));
        Assert.Contains("\"a\"", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task OnlyAKeyWithoutOwnerAndJobIsForgotten(string kind)
    {
        using var store = TestStore.Create(kind);
        var ledger = store.Open();
        await ledger.ClaimAsync(Steps.Request("k"), "a");
        await Steps.PermitAsync(ledger, "k", "a", estimate: 5);
        Assert.False(await ledger.ForgetAsync("k"));
        await ledger.DoubtAsync("k", "a", keep: false);
        Assert.Equal(5, (await ledger.ReadSpendingAsync()).Total);
        Assert.True(await ledger.ForgetAsync("k"));
        Assert.Equal(0, (await ledger.ReadSpendingAsync()).Total);
        Assert.False(await ledger.ForgetAsync("k"));
    }
}
