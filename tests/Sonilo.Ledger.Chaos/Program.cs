using System.Globalization;
using Npgsql;
using Sonilo.Ledger.Chaos;

// `work ORDER` is one of the processes. `ADDRESS [MINUTES]` runs rounds of 200 keys on a store of that address until so many minutes have passed.
if (args is ["work", var order])
{
    await new Worker(WorkerOrder.Parse(order)).RunAsync();
    return 0;
}

if (args is not [var address, ..])
{
    Console.Error.WriteLine("ADDRESS [MINUTES]: a folder, or a connection string to PostgreSQL, whose user may create schemas.");
    return 2;
}

var until = DateTime.UtcNow.AddMinutes(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 1);
for (var round = 1; DateTime.UtcNow < until; round++)
{
    var place = address.Contains('=', StringComparison.Ordinal)
        ? await NewSchemaAsync(address, round)
        : Path.Combine(address, string.Create(CultureInfo.InvariantCulture, $"round-{round}.db"));
    var report = await new ChaosRun(new ChaosOptions { Address = place, Seed = round, DeathRate = 0.05, Kills = 30 }).RunAsync();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: {report}"));
    if (report.Twice.Count > 0 || report.Unsaved.Count > 0)
    {
        return 1;
    }
}

return 0;

// Each round begins with nothing.
static async Task<string> NewSchemaAsync(string address, int round)
{
    var name = string.Create(CultureInfo.InvariantCulture, $"chaos_{round}");
    using var source = new NpgsqlSlimDataSourceBuilder(address).Build();
    using var command = source.CreateCommand($"DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}");
    await command.ExecuteNonQueryAsync();
    return new NpgsqlConnectionStringBuilder(address) { SearchPath = name, MaxPoolSize = 5 }.ConnectionString;
}
