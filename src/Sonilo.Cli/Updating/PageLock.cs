using System.Text.Json;
using Sonilo.Cli.Reporting;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Updating;

/// <summary>Where the pages of a folder came from: <c>sonilo.lock</c>, beside them, which belongs in the repository.</summary>
/// <param name="Pages">The pages, by the names of their files.</param>
internal sealed record PageLock(IReadOnlyList<LockedPage> Pages)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "sonilo.lock";

    private const int Version = 1;

    /// <summary>Reads the lock of a folder; an empty one where there is no such file.</summary>
    /// <exception cref="WrongInputException">The file is not a lock: fetching something else instead would hide that.</exception>
    public static PageLock Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!Path.Exists(path))
        {
            return new PageLock([]);
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            var root = document.RootElement;
            return root.GetProperty("version").GetInt32() != Version ? throw Spoilt(path, "it is of another version of this tool")
                : root.GetProperty("pages").EnumerateArray().Select(ReadPage).ToList() is not { Count: > 0 } pages ? throw Spoilt(path, "it names no page")
                : pages.Find(static page => !page.IsUsable) is { } wrong ? throw Spoilt(path, $"'{wrong.FileName}' from '{wrong.Location}' is not a page that can be fetched")
                : pages.DistinctBy(static page => page.FileName, StringComparer.OrdinalIgnoreCase).Count() < pages.Count ? throw Spoilt(path, "it names a file twice")
                : new PageLock(pages);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Spoilt(path, "it is not the JSON that update writes", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Spoilt(path, exception.Message.TrimEnd('.'), exception);
        }
    }

    /// <summary>What is known of a file.</summary>
    public LockedPage? Find(string fileName) => Pages.FirstOrDefault(page => page.FileName == fileName);

    /// <summary>The lock with these pages in place of its entries for the same files.</summary>
    public PageLock With(IReadOnlyList<LockedPage> updated) =>
        new([.. Pages.Where(page => updated.All(other => other.FileName != page.FileName)).Concat(updated).OrderBy(static page => page.FileName, StringComparer.Ordinal)]);

    /// <summary>The text of the file.</summary>
    public string ToText() => JsonText.OfObject(json =>
    {
        json.WriteNumber("version", Version);
        json.WriteObjects("pages", Pages, page =>
        {
            json.WriteString("file", page.FileName);
            json.WriteString("url", page.Location);
            if (page.Live.Count > 0)
            {
                json.WriteTexts("live", page.Live);
            }

            json.WriteOptional("etag", page.ETag);
            json.WriteOptional("lastModified", page.LastModified);
            json.WriteOptional("date", page.Date);
            json.WriteString("sha256", page.Sha256);
        });
    });

    private static WrongInputException Spoilt(string path, string reason, Exception? cause = null) => new(
        $"'{path}' cannot be used: {reason}. Restore it from version control, or delete it and name the sources again.", cause);

    private static LockedPage ReadPage(JsonElement page) => new(
        page.GetProperty("file").GetString() ?? "",
        page.GetProperty("url").GetString() ?? "",
        Text(page, "etag"),
        Text(page, "lastModified"),
        Text(page, "date"),
        Text(page, "sha256") ?? "")
    {
        Live = page.TryGetProperty("live", out var live) ? [.. live.EnumerateArray().Select(static pattern => pattern.GetString() ?? "")] : [],
    };

    private static string? Text(JsonElement page, string name) => page.TryGetProperty(name, out var value) ? value.GetString() : null;
}
