namespace Sonilo.Ledger.Tests;

/// <summary>What a key promises while nothing goes wrong.</summary>
public class OneKeyOneJobTests
{
    public static TheoryData<string> Kinds => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ManyWhoAskForOneKeyGetOneJob(string kind)
    {
        await using var studio = await Studio.OpenAsync(kind);
        var clients = Enumerable.Range(0, 4).Select(_ => studio.Client()).ToList();
        var results = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => clients[i % 4].GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order"))));
        Assert.Single(results.Select(static result => result.Job.Id).Distinct());
        Assert.All(results, static result => Assert.Single(result.Assets));
        Assert.Equal((1, 1), (studio.Emulator.StartedJobs, studio.Emulator.Submits));
    }

    [Fact]
    public async Task DifferentKeysAreDifferentJobs()
    {
        await using var studio = await Studio.OpenAsync();
        var client = studio.Client();
        var jobs = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => client.StartAsync(Studio.Model, Studio.Tune(), Studio.Key($"order {i}"))));
        Assert.Equal(5, jobs.Select(static job => job.Id).Distinct().Count());
    }

    [Fact]
    public async Task AnEndThatIsRecordedNeedsNoMoreReadingOfTheJob()
    {
        await using var studio = await Studio.OpenAsync();
        var first = await studio.Client().GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        var reads = studio.Emulator.CountOf(EmulatedOperation.ReadJob);
        var again = await studio.Client().GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        Assert.Equal(first.Job.Id, again.Job.Id);
        Assert.Equal(first.State.AssetIds, again.State.AssetIds);
        Assert.Equal(reads, studio.Emulator.CountOf(EmulatedOperation.ReadJob));
        var entry = (await studio.Store.Open().FindAsync("order"))!;
        Assert.Equal((LedgerStatus.Succeeded, first.Job.Id, 1m), (entry.Status, entry.JobId, entry.Cost));
    }

    [Fact]
    public async Task WhereFilesWereSavedIsRecorded()
    {
        await using var studio = await Studio.OpenAsync();
        var result = await studio.Client().GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        using var folder = new TestFolder();
        var paths = await result.SaveAsync(folder.Path);
        Assert.Equal(paths, (await studio.Store.Open().FindAsync("order"))!.Files);
    }

    [Fact]
    public async Task ASecondProcessWaitsForTheFirstOnesJob()
    {
        await using var studio = await Studio.OpenAsync(service: static options => options.JobDuration = TimeSpan.FromSeconds(1));
        var started = await studio.Client().StartAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        var result = await studio.Client().GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        Assert.Equal(started.Id, result.Job.Id);
        Assert.Equal(1, studio.Emulator.Submits);
    }

    [Fact]
    public async Task AnotherRequestUnderTheSameKeyIsRefusedAndTheDifferenceNamed()
    {
        await using var studio = await Studio.OpenAsync();
        var client = studio.Client();
        var job = await client.StartAsync(Studio.Model, Studio.Tune(duration: 30), Studio.Key("order"));
        var fault = await Assert.ThrowsAsync<LedgerKeyException>(() => client.StartAsync(Studio.Model, Studio.Tune("piano", 60), Studio.Key("order")));
        Assert.Equal(["duration was 30 and is 60", "prompt was \"lo-fi\" and is \"piano\""], fault.Differences);
        Assert.Equal(("order", job.Id), (fault.Key, fault.JobId));
        Assert.Contains("duration was 30 and is 60", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, studio.Emulator.Submits);
    }

    [Fact]
    public async Task TheOrderOfParametersIsNoDifference()
    {
        await using var studio = await Studio.OpenAsync();
        var client = studio.Client();
        var one = await client.StartAsync(Studio.Model, new() { ["prompt"] = "a", ["duration"] = 2 }, Studio.Key("order"));
        var other = await client.StartAsync(Studio.Model, new() { ["duration"] = 2, ["prompt"] = "a" }, Studio.Key("order"));
        Assert.Equal(one.Id, other.Id);
    }

    [Fact]
    public async Task ARefusedRequestLeavesItsKeyFree()
    {
        await using var studio = await Studio.OpenAsync();
        var client = studio.Client();
        await Assert.ThrowsAsync<SoniloRequestException>(() => client.StartAsync(Studio.Model, Studio.Tune(duration: 10_000), Studio.Key("order")));
        Assert.Null(await studio.Store.Open().FindAsync("order"));
        await client.GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        Assert.Equal(1, studio.Emulator.StartedJobs);
    }

    [Fact]
    public async Task AKeyWithoutALedgerIsRefusedBeforeAnythingIsSent()
    {
        await using var studio = await Studio.OpenAsync();
        var client = studio.Client(static options => options.Ledger = null);
        await Assert.ThrowsAsync<ArgumentException>(() => client.StartAsync(Studio.Model, Studio.Tune(), Studio.Key("order")));
        Assert.Empty(studio.Emulator.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\nb")]
    public async Task AKeyThatIsNoNameIsRefused(string key)
    {
        await using var studio = await Studio.OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => studio.Client().StartAsync(Studio.Model, Studio.Tune(), Studio.Key(key)));
        Assert.Empty(studio.Emulator.Requests);
    }

    [Fact]
    public async Task AFailedJobIsTheSameFailureEachTimeAndWhatWasGivenBackIsNotSpent()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Emulator.FailNextJob("no inspiration");
        var client = studio.Client();
        var first = await Assert.ThrowsAsync<GenerationFailedException>(() => client.GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order")));
        var again = await Assert.ThrowsAsync<GenerationFailedException>(() => studio.Client().GenerateAsync(Studio.Model, Studio.Tune(), Studio.Key("order")));
        Assert.Equal((first.JobId, "no inspiration"), (again.JobId, again.Reason));
        Assert.Equal(0, (await studio.Store.Open().ReadSpendingAsync()).Total);
        Assert.Equal(1, studio.Emulator.Submits);
    }

    [Fact]
    public async Task WhereThereIsALedgerAStartWithoutAKeyIsRecordedToo()
    {
        await using var studio = await Studio.OpenAsync();
        var client = studio.Client();
        var one = await client.StartAsync(Studio.Model, Studio.Tune());
        var other = await client.StartAsync(Studio.Model, Studio.Tune());
        Assert.NotEqual(one.Id, other.Id);
        Assert.NotNull(await studio.Store.Open().FindJobAsync(one.Id));
        Assert.Equal(2, (await studio.Store.Open().ReadSpendingAsync()).Total);
    }
}
