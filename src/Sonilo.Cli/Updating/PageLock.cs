using System.Text.Json;
using Sonilo.Cli.Reporting;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Updating;

/// <summary>Where the pages of a folder came from: <c>sonilo.lock</c>, which lies beside them and belongs into the repository.</summary>
/// <param name="Pages">The pages, by the names of their files.</param>
internal sealed record PageLock(IReadOnlyList<LockedPage> Pages)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "sonilo.lock";

    private const int Version = 1;

    /// <summary>Reads the lock of a folder. One that is missing or spoilt knows nothing: the pages are fetched again.</summary>
    public static PageLock Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return new PageLock([]);
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return new PageLock([.. document.RootElement.GetProperty("pages").EnumerateArray().Select(ReadPage)]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new PageLock([]);
        }
    }

    /// <summary>What is known of a file.</summary>
    public LockedPage? Find(string fileName) => Pages.FirstOrDefault(page => page.FileName == fileName);

    /// <summary>The lock with these pages instead of what it says of the same files.</summary>
    public PageLock With(IReadOnlyList<LockedPage> updated) =>
        new([.. Pages.Where(page => updated.All(other => other.FileName != page.FileName)).Concat(updated).OrderBy(static page => page.FileName, StringComparer.Ordinal)]);

    /// <summary>The text of the file.</summary>
    public string ToText() => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("pages");
        foreach (var page in Pages)
        {
            json.WriteStartObject();
            json.WriteString("file", page.FileName);
            json.WriteString("url", page.Location);
            json.WriteOptional("etag", page.ETag);
            json.WriteOptional("lastModified", page.LastModified);
            json.WriteOptional("date", page.Date);
            json.WriteString("sha256", page.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static LockedPage ReadPage(JsonElement page) => new(
        page.GetProperty("file").GetString() ?? "",
        page.GetProperty("url").GetString() ?? "",
        Text(page, "etag"),
        Text(page, "lastModified"),
        Text(page, "date"),
        Text(page, "sha256") ?? "");

    private static string? Text(JsonElement page, string name) => page.TryGetProperty(name, out var value) ? value.GetString() : null;
}
