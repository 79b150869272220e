using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Sonilo.Cli.Tests;

/// <summary>The part of the service that has the models' records, on loopback, as well behaved or as ill as a test says.</summary>
internal sealed class RecordService : IAsyncDisposable
{
    private readonly PageServer server;

    public RecordService() => server = new PageServer(AnswerAsync);

    /// <summary>The service's address.</summary>
    public string Address => server.Url.Replace("/acme/index.md", "/v1", StringComparison.Ordinal);

    /// <summary>The records by their ids, as JSON.</summary>
    public ConcurrentDictionary<string, string> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>How many models a page of the listing has; the service decides, whatever is asked for.</summary>
    public int PageSize { get; set; } = 7;

    /// <summary>Whether several records are given at once.</summary>
    public bool HasBulk { get; set; }

    /// <summary>The authorization without which nothing is answered.</summary>
    public string? Wanted { get; set; }

    /// <summary>A whole answer in place of the true one, by the beginning of the request's first line.</summary>
    public ConcurrentDictionary<string, string> Instead { get; } = new(StringComparer.Ordinal);

    /// <summary>The first lines of the requests so far.</summary>
    public IEnumerable<string> Asked => server.Requests.Select(static head => head[..head.IndexOf(" HTTP", StringComparison.Ordinal)]);

    /// <summary>The heads of the requests so far.</summary>
    public IReadOnlyList<string> Heads => server.Requests;

    /// <summary>Adds a model.</summary>
    public RecordService With(string id, string inputs, string more = "")
    {
        Records[id] = $$"""{"model":{"id":"{{id}}","name":"{{id["model_".Length..]}}","capabilities":["txt2audio"],"updatedAt":"2026-08-13T07:21:52.845Z","inputs":{{inputs}}{{more}} } }""";
        return this;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    public static string Answer(string status, string body, string headers = "", string type = "application/json") =>
        $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}";

    private Task AnswerAsync(string head, PageReply reply)
    {
        var line = head[..head.IndexOf(" HTTP", StringComparison.Ordinal)];
        return reply.SendAsync(Instead.FirstOrDefault(known => line.StartsWith(known.Key, StringComparison.Ordinal)).Value
            ?? (Wanted is not null && !head.Contains("Authorization: " + Wanted, StringComparison.Ordinal) ? Answer("401 Unauthorized", """{"reason":"Missing credentials"}""") : Of(line)));
    }

    private string Of(string line) =>
        line.StartsWith("GET /v1/models/public?", StringComparison.Ordinal) ? Answer("200 OK", Listing(line))
        : line.StartsWith("POST /v1/models/get-bulk", StringComparison.Ordinal) ? HasBulk ? Answer("200 OK", Bulk()) : Answer("403 Forbidden", "{}")
        : line.StartsWith("GET /v1/models/", StringComparison.Ordinal) && Records.TryGetValue(Uri.UnescapeDataString(line["GET /v1/models/".Length..]), out var record) ? Answer("200 OK", record)
        : Answer("404 Not Found", """{"reason":"Model not found"}""");

    private string Listing(string line)
    {
        var token = line.Split("paginationToken=") is [_, var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        string[] ids = [.. Records.Keys.Order(StringComparer.Ordinal)];
        var rows = ids.Skip(token).Take(PageSize).Select(static id => $$"""{"id":"{{id}}","name":"x"}""");
        return $$"""{"models":[{{string.Join(',', rows)}}]{{(token + PageSize < ids.Length ? $",\"nextPaginationToken\":\"{token + PageSize}\"" : "")}}}""";
    }

    private string Bulk() => new JsonObject { ["models"] = new JsonArray([.. Records.Values.Select(static record => JsonNode.Parse(record)!["model"]!.DeepClone())]) }.ToJsonString();
}
