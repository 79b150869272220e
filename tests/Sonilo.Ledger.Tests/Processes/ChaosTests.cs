using Sonilo.Ledger.Chaos;
using Xunit.Abstractions;

namespace Sonilo.Ledger.Tests;

/// <summary>Processes that are killed around the submit, over and over: each key is billed once at most, and every job that is billed has its file.</summary>
/// <remarks>Run it for longer by hand: <c>dotnet run --project tests/Sonilo.Ledger.Chaos -- FOLDER 60</c>.</remarks>
public class ChaosTests(ITestOutputHelper output)
{
    [Fact]
    public Task OnSqlite() => RunAsync(TestStore.Sqlite);

    [PostgresFact]
    public Task OnPostgres() => RunAsync("postgres");

    private async Task RunAsync(string kind)
    {
        using var store = TestStore.Create(kind);
        var options = new ChaosOptions { Address = store.Address, Seed = kind.Length };
        var report = await new ChaosRun(options).RunAsync(output.WriteLine);
        Assert.Empty(report.Twice);
        Assert.Empty(report.Unsaved);
        Assert.Equal(options.Keys, report.Jobs);
        Assert.True(report.Deaths >= options.Kills / 2, $"Only {report.Deaths} died, so little was tried.");
        var ledger = store.Open();
        Assert.Equal(options.Keys, (await ledger.ListAsync(LedgerStatus.Succeeded)).Count);
        Assert.Equal(options.Keys, (await ledger.ReadSpendingAsync()).Total);
    }
}
