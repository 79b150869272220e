using System.Data.Common;
using System.Text.Json.Nodes;

namespace Sonilo.Ledger;

/// <summary>An entry, and what only the store needs of it.</summary>
internal sealed record EntryRow(LedgerEntry Entry, string Fingerprint, long LeaseEnds, long ChargeDay)
{
    /// <summary>Reads the columns of <see cref="LedgerSql.FindEntry"/>.</summary>
    public static EntryRow Read(DbDataReader reader)
    {
        var entry = new LedgerEntry(
            new LedgerRequest(reader.GetString(0), reader.GetString(1), Text(reader, 2), reader.GetString(3)),
            (LedgerStatus)reader.GetInt64(5))
        {
            Owner = Text(reader, 6),
            Attempts = (int)reader.GetInt64(8),
            Input = Text(reader, 9),
            SubmittedAt = Number(reader, 10) is { } submitted ? DateTimeOffset.FromUnixTimeMilliseconds(submitted) : null,
            JobId = Text(reader, 11),
            Cost = Number(reader, 12) is { } cost ? Units.From(cost) : null,
            Charge = Units.From(reader.GetInt64(13)),
            Job = Text(reader, 15),
            Files = Paths(Text(reader, 16)),
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(17)),
            UpdatedAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(18)),
        };
        return new EntryRow(entry, reader.GetString(4), reader.GetInt64(7), reader.GetInt64(14));
    }

    /// <summary>Paths as one text.</summary>
    public static string Write(IReadOnlyList<string> paths) => new JsonArray([.. paths.Select(static path => JsonValue.Create(path))]).ToJsonString();

    private static string[] Paths(string? text) => text is null ? [] : [.. JsonNode.Parse(text)!.AsArray().Select(static path => path!.GetValue<string>())];

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static long? Number(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}
