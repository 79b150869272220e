using Npgsql;

namespace Sonilo.Ledger.Tests;

/// <summary>A server that cannot be used: nothing is submitted, and the message says what to do.</summary>
public class PostgresFaultTests
{
    [PostgresFact]
    public Task ThatIsReadOnly() => RefusesAsync(
        static (_, builder) => builder.Options = "-c default_transaction_read_only=on", "Point the connection string to the primary");

    [PostgresFact]
    public Task WhoseTablesAreOfANewerVersion() => RefusesAsync(
        static (address, _) => Postgres.Run(address, "UPDATE sonilo_ledger SET version = 99"), "Update the package Sonilo.Ledger");

    [PostgresFact]
    public Task WhoseTablesAreGone() => RefusesAsync(
        static (address, _) => Postgres.Run(address, "DROP TABLE sonilo_entry"), "Restore them");

    [PostgresFact]
    public Task ThatDoesNotAnswer() => RefusesAsync(static (_, builder) => builder.Port = 1, "Check host and port");

    [PostgresFact]
    public Task ThatRefusesThePassword() => RefusesAsync(static (_, builder) => builder.Password = "wrong-password", "Check the connection string");

    [PostgresFact]
    public async Task ThatIsLocked()
    {
        using var store = TestStore.Create("postgres");
        var ledger = store.Open(new LedgerOptions { LockLimit = TimeSpan.FromMilliseconds(200) });
        await ledger.FindAsync("k");
        using var source = new NpgsqlSlimDataSourceBuilder(store.Address).Build();
        using var other = await source.OpenConnectionAsync();
        using var transaction = await other.BeginTransactionAsync();
        using (var command = new NpgsqlCommand("SELECT pg_advisory_xact_lock(1936682092, hashtext(current_schema()))", other, transaction))
        {
            await command.ExecuteNonQueryAsync();
        }

        await using var studio = await Studio.OpenAsync();
        await RefusesAsync(studio, ledger, "raise LockLimit");
    }

    [PostgresFact]
    public async Task AConnectionThatTheServerEndsIsMadeAnew()
    {
        using var store = TestStore.Create("postgres");
        var builder = new NpgsqlConnectionStringBuilder(store.Address) { ApplicationName = "to be ended" };
        using var ledger = new PostgresLedger(builder.ConnectionString);
        await ledger.ClaimAsync(Steps.Request("k"), "owner");
        Postgres.Run(store.Address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'to be ended'");
        Assert.Equal("owner", (await ledger.FindAsync("k"))!.Owner);
        Assert.True(await ledger.RenewAsync("k", "owner"));
    }

    private static async Task RefusesAsync(Action<string, NpgsqlConnectionStringBuilder> spoil, string advice)
    {
        using var store = TestStore.Create("postgres");
        await store.Open().FindAsync("k");
        var builder = new NpgsqlConnectionStringBuilder(store.Address) { Timeout = 5 };
        spoil(store.Address, builder);
        await using var studio = await Studio.OpenAsync();
        using var ledger = new PostgresLedger(builder.ConnectionString);
        await RefusesAsync(studio, ledger, advice);
    }

    private static async Task RefusesAsync(Studio studio, SqlLedger ledger, string advice)
    {
        var client = studio.Client(options => options.Ledger = ledger);
        var fault = await Assert.ThrowsAsync<LedgerException>(() => client.StartAsync(Studio.Model, Studio.Tune(), Studio.Key("order")));
        Assert.True(fault.Message.Contains(advice, StringComparison.Ordinal), fault.Message);
        Assert.Contains("othing was started", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-password", fault.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, studio.Emulator.Submits);
    }
}
