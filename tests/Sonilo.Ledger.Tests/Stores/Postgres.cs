using Npgsql;

namespace Sonilo.Ledger.Tests;

/// <summary>A real PostgreSQL server, where the environment names one: <c>SONILO_TEST_POSTGRES</c> is a connection string whose user may create schemas.</summary>
internal static class Postgres
{
    private static int schemas;

    public static string? Server { get; } = Environment.GetEnvironmentVariable("SONILO_TEST_POSTGRES");

    /// <summary>A connection string to an empty schema.</summary>
    public static string NewSchema()
    {
        var name = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref schemas)}_{Guid.NewGuid():N}";
        Run(Server!, $"CREATE SCHEMA {name}");
        return new NpgsqlConnectionStringBuilder(Server) { SearchPath = name, MaxPoolSize = 5 }.ConnectionString;
    }

    public static void DropSchema(string connectionString) =>
        Run(Server!, $"DROP SCHEMA {new NpgsqlConnectionStringBuilder(connectionString).SearchPath} CASCADE");

    public static void Run(string connectionString, string sql)
    {
        using var source = new NpgsqlSlimDataSourceBuilder(connectionString).Build();
        using var command = source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }
}

/// <summary>A test that needs the server, and is skipped by name where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Postgres.Server is null ? "SONILO_TEST_POSTGRES names no PostgreSQL server." : null;
}
