using Microsoft.Data.Sqlite;

namespace Sonilo.Ledger.Tests;

/// <summary>A file that cannot be used: nothing is submitted, and the message says what to do.</summary>
public class SqliteFaultTests
{
    [SmallDiskFact]
    public async Task OfADiskThatIsReadOnly()
    {
        using var disk = new SmallDisk();
        await WithLedgerAsync(disk.Ledger, static ledger => ledger.FindAsync("k"));
        disk.MakeReadOnly();
        await RefusesAsync(disk.Ledger, "Give this user the right to write");
    }

    [SmallDiskFact]
    public async Task OfADiskThatIsFull()
    {
        using var disk = new SmallDisk();
        await WithLedgerAsync(disk.Ledger, static ledger => ledger.FindAsync("k"));
        disk.Fill();
        await RefusesAsync(disk.Ledger, "Make room");
    }

    [SmallDiskFact]
    public async Task OfADiskThatGoesAway()
    {
        using var disk = new SmallDisk();
        await using var studio = await Studio.OpenAsync();
        using var ledger = new SqliteLedger(disk.Ledger);
        await ledger.FindAsync("k");
        disk.TakeAway();
        await RefusesAsync(studio, ledger, "mount it again");
    }

    [SmallDiskFact]
    public async Task OfADiskThatGoesAwayWhileTheSubmitIsOnItsWay()
    {
        using var disk = new SmallDisk();
        await using var studio = await Studio.OpenAsync();
        studio.Emulator.Play(EmulatedOperation.Submit, EmulatedFault.Late(TimeSpan.FromSeconds(1)));
        using var ledger = new SqliteLedger(disk.Ledger);
        var start = studio.Client(options => options.Ledger = ledger).StartAsync(Studio.Model, Studio.Tune(), Studio.Key("order"));
        await studio.Emulator.WaitForRequestAsync(static request => request.Operation == EmulatedOperation.Submit);
        disk.TakeAway();
        var fault = await Assert.ThrowsAsync<LedgerException>(() => start);
        Assert.Equal(studio.Emulator.Jobs[0].Id, fault.JobId);
        Assert.True(fault.MayHaveStarted);
        Assert.Contains(fault.JobId!, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThatIsLocked()
    {
        using var store = TestStore.Create(TestStore.Sqlite);
        var ledger = store.Open(new LedgerOptions { LockLimit = TimeSpan.FromMilliseconds(200) });
        await ledger.FindAsync("k");
        using var other = Open(store.Address);
        using var transaction = other.BeginTransaction(deferred: false);
        await using var studio = await Studio.OpenAsync();
        await RefusesAsync(studio, ledger, "raise LockLimit");
    }

    [Fact]
    public async Task OfANewerSchema()
    {
        using var store = TestStore.Create(TestStore.Sqlite);
        var ledger = store.Open();
        await ledger.FindAsync("k");
        using (var other = Open(store.Address))
        {
            using var command = other.CreateCommand();
            command.CommandText = "UPDATE sonilo_ledger SET version = 99";
            command.ExecuteNonQuery();
        }

        // Whether it was open already or not.
        await using var studio = await Studio.OpenAsync();
        await RefusesAsync(studio, ledger, "Update the package Sonilo.Ledger");
        await RefusesAsync(store.Address, "Update the package Sonilo.Ledger");
    }

    [Fact]
    public async Task ThatWasReplacedWhileItWasOpen()
    {
        using var store = TestStore.Create(TestStore.Sqlite);
        var ledger = store.Open();
        await ledger.FindAsync("k");
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(store.Address)!))
        {
            File.Delete(file);
        }

        await using var studio = await Studio.OpenAsync();
        await RefusesAsync(studio, ledger, "it is gone");
        await WithLedgerAsync(store.Address, static other => other.FindAsync("k"));
        await RefusesAsync(studio, ledger, "Put that one back");
    }

    [Fact]
    public async Task ThatIsAnotherFile()
    {
        using var store = TestStore.Create(TestStore.Sqlite);
        await File.WriteAllTextAsync(store.Address, new string('x', 5000));
        await RefusesAsync(store.Address, "Name another file");
    }

    [Fact]
    public async Task ThatIsAFolder()
    {
        using var store = TestStore.Create(TestStore.Sqlite);
        Directory.CreateDirectory(store.Address);
        await RefusesAsync(store.Address, "cannot be opened");
    }

    private static async Task RefusesAsync(string path, string advice)
    {
        await using var studio = await Studio.OpenAsync();
        using var ledger = new SqliteLedger(path);
        await RefusesAsync(studio, ledger, advice);
    }

    private static async Task RefusesAsync(Studio studio, SqlLedger ledger, string advice)
    {
        var client = studio.Client(options => options.Ledger = ledger);
        var fault = await Assert.ThrowsAsync<LedgerException>(() => client.StartAsync(Studio.Model, Studio.Tune(), Studio.Key("order")));
        Assert.True(fault.Message.Contains(advice, StringComparison.Ordinal), fault.Message);
        Assert.Contains("othing was started", fault.Message, StringComparison.Ordinal);
        Assert.False(fault.MayHaveStarted);
        Assert.Equal(0, studio.Emulator.Submits);
    }

    private static async Task WithLedgerAsync(string path, Func<SqlLedger, Task> act)
    {
        using var ledger = new SqliteLedger(path);
        await act(ledger);
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
