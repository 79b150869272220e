using System.Globalization;

namespace Sonilo.Ledger.Chaos;

/// <summary>What is asked for, by how many, and how roughly.</summary>
public sealed record ChaosOptions
{
    /// <summary>A path, or a connection string.</summary>
    public required string Address { get; init; }

    public int Processes { get; init; } = 8;

    public int Keys { get; init; } = 200;

    /// <summary>How often each key is asked for.</summary>
    public int Asks { get; init; } = 3;

    public int Seed { get; init; } = 1;

    /// <summary>How likely a process kills itself at each of the points around a submit.</summary>
    public double DeathRate { get; init; } = 0.015;

    /// <summary>How many processes are killed from outside, at any moment.</summary>
    public int Kills { get; init; } = 6;

    /// <summary>How many answers to submits are lost, half of them after the job was started.</summary>
    public int LostAnswers { get; init; } = 30;

    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long after a submit a list without its job counts as proof that it never arrived.</summary>
    public TimeSpan ResubmitAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After so long, something waits for ever.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Opens the store, with limits that do not slow the emulator down.</summary>
    public static SqlLedger Open(string address, TimeSpan lease)
    {
        var options = new LedgerOptions { Lease = lease, LockLimit = TimeSpan.FromSeconds(60), RequestLimit = null };
        return address.Contains('=', StringComparison.Ordinal) ? new PostgresLedger(address, options) : new SqliteLedger(address, options);
    }

    /// <summary>The name of a key.</summary>
    public static string KeyOf(int number) => "order-" + number.ToString(CultureInfo.InvariantCulture);
}
