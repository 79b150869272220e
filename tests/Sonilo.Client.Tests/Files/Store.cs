using System.Globalization;

namespace Sonilo.Client.Tests;

/// <summary>A store of assets that knows ranges, whose answers a test can cut or alter, behind a job that made them all.</summary>
internal sealed class Store : IDisposable
{
    private readonly Dictionary<string, byte[]> files;
    private readonly Loopback service;

    public Store(params (string Id, byte[] Bytes)[] assets)
    {
        files = assets.ToDictionary(static asset => asset.Id, static asset => asset.Bytes);
        service = new Loopback(Answer);
    }

    public string Folder { get; init; } = Path.Combine(Path.GetTempPath(), $"sonilo-tests-{Guid.NewGuid():N}");

    /// <summary>What is announced as the size of each; <see langword="null"/> where nothing is.</summary>
    public long? Size { get; init; }

    /// <summary>The bytes after which every answer ends; <see langword="null"/> where none is cut.</summary>
    public int? Cut { get; set; }

    /// <summary>What is answered instead of the file.</summary>
    public Func<Asked, Reply, Reply> Alter { get; set; } = static (_, reply) => reply;

    /// <summary>Where each transfer began.</summary>
    public IEnumerable<string?> Ranges => service.Requests
        .Where(static asked => asked.Path.StartsWith("/files/", StringComparison.Ordinal)).Select(static asked => asked.Headers.GetValueOrDefault("Range"));

    public IEnumerable<string> Names => Directory.GetFiles(Folder).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public SoniloClient Client(int retries = 0) => service.Client(options => options.MaxRetries = retries);

    /// <summary>Saves one asset under a name, as another process does.</summary>
    public async Task SaveAsync(string id, string name, bool overwrite = false)
    {
        using var client = Client();
        await (await client.GetAssetAsync(id)).SaveAsync(Path.Combine(Folder, name), overwrite);
    }

    /// <summary>Saves what the job made, as another process does.</summary>
    public async Task<IReadOnlyList<string>> SaveResultAsync(bool overwrite = false)
    {
        using var client = Client();
        return await (await client.GetJob("job_1").WaitAsync()).SaveAsync(Folder, overwrite);
    }

    public void Dispose()
    {
        service.Dispose();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private Reply Answer(Asked asked)
    {
        string One(string id) => $$"""{"id":"{{id}}","mimeType":"audio/wav","url":"http://{{asked.Headers["Host"]}}/files/{{Uri.EscapeDataString(id)}}"{{(Size is { } size ? $$""","properties":{"size":{{size}}}""" : "")}} }""";
        var last = Uri.UnescapeDataString(asked.Path[(asked.Path.LastIndexOf('/') + 1)..]);
        return asked.Path.StartsWith("/files/", StringComparison.Ordinal) ? Alter(asked, Part(asked, files[last]))
            : asked.Path == "/v1/assets/get-bulk" ? Reply.Json($$"""{"assets":[{{string.Join(',', files.Keys.Select(One))}}]}""")
            : asked.Path.StartsWith("/v1/assets/", StringComparison.Ordinal) ? Reply.Json($$"""{"asset":{{One(last)}} }""")
            : Reply.Job("job_1", "success", 1, $"\"input\":{{\"modelId\":\"model_acme\"}},\"assetIds\":[{string.Join(',', files.Keys.Select(static id => $"\"{id}\""))}]");
    }

    private Reply Part(Asked asked, byte[] file)
    {
        var from = asked.Headers.TryGetValue("Range", out var range) ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture) : 0;
        var reply = new Reply(from > 0 ? 206 : 200, file[from..Math.Min(file.Length, from + (Cut ?? file.Length))]) { Announced = Cut is null ? null : file.Length - from };
        return from > 0 ? reply.With("Content-Range", $"bytes {from}-{file.Length - 1}/{file.Length}") : reply;
    }
}
