using Sonilo.Ledger.Chaos;

namespace Sonilo.Ledger.Tests;

/// <summary>Four processes that share a ledger share its budget: 40 keys of 7 units each, of which 100 units pay for 14.</summary>
public class SharedBudgetTests
{
    private const int Processes = 4;

    [Fact]
    public Task IsNeverPassedOnSqlite() => RunAsync(TestStore.Sqlite, new Budget { Total = 100 }, expected: 98);

    [PostgresFact]
    public Task IsNeverPassedOnPostgres() => RunAsync("postgres", new Budget { Total = 100 }, expected: 98);

    [Fact]
    public Task ThatAllowsTheLastIsPassedByThatOneOnly() => RunAsync(TestStore.Sqlite, new Budget { Total = 100, AllowsLast = true }, expected: 105);

    private static async Task RunAsync(string kind, Budget budget, decimal expected)
    {
        using var store = TestStore.Create(kind);
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { JobDuration = TimeSpan.FromMilliseconds(300), Cost = static _ => 7 });
        var folder = Directory.CreateTempSubdirectory("sonilo-budget-").FullName;
        var workers = Enumerable.Range(0, Processes).Select(number => new WorkerOrder(
            store.Address, emulator.BaseAddress, emulator.Key, emulator.Secret, folder, number, number, Processes, Keys: 40, Asks: 1, DeathRate: 0,
            TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60)) { Budget = budget }.Start()).ToList();
        try
        {
            await Task.WhenAll(workers.Select(static worker => worker.WaitForExitAsync()));
            Assert.All(workers, static worker => Assert.Equal(0, worker.ExitCode));
            Assert.Equal(expected, emulator.ChargedUnits);
            Assert.Equal(expected, (await store.Open().ReadSpendingAsync()).Total);
        }
        finally
        {
            workers.ForEach(static worker => worker.Kill());
            workers.ForEach(static worker => worker.Dispose());
            Directory.Delete(folder, recursive: true);
        }
    }
}
