using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Sonilo.Ledger;

/// <summary>One step of work on a store: a connection, and a transaction where something is written.</summary>
internal sealed class LedgerSession(DbConnection connection, DbTransaction? transaction)
{
    /// <summary>The store's time, in milliseconds since 1970.</summary>
    public long Now { get; set; }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        var command = Command(sql, values);
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads every row.</summary>
    public async Task<List<T>> QueryAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        var command = Command(sql, values);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var rows = new List<T>();
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    rows.Add(read(reader));
                }

                return rows;
            }
        }
    }

    /// <summary>Reads an entry by its key.</summary>
    public async Task<EntryRow?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await QueryAsync(LedgerSql.FindEntry, EntryRow.Read, cancellationToken, ("key", key)).ConfigureAwait(false)).FirstOrDefault();

    [SuppressMessage("Security", "CA2100", Justification = "Statements are constants of LedgerSql and LedgerSchema; values are always parameters.")]
    private DbCommand Command(string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            if (value is not null)
            {
                // What is null takes the type of its column.
                parameter.DbType = value is long ? DbType.Int64 : DbType.String;
            }

            command.Parameters.Add(parameter);
        }

        return command;
    }
}
