using System.Text;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Updating;

/// <summary>Reads what came, and decides whether it may take the place of what is there.</summary>
internal static class PageInspection
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Compares an answer with the file on the disk.</summary>
    public static PageUpdate Inspect(PageSource source, string path, PageAnswer answer, LockedPage? known)
    {
        var oldBytes = File.Exists(path) ? File.ReadAllBytes(path) : null;
        var oldText = oldBytes is null ? null : Encoding.UTF8.GetString(oldBytes);
        var before = oldText is null ? null : PageFile.Read(path, oldText);
        if (answer.Body is not { } bytes)
        {
            return new PageUpdate(source, path, PageState.Unchanged) { Before = before, After = before, Locked = known };
        }

        if (Decode(bytes) is not { } text)
        {
            throw new OutsideFailureException($"{source.Location} is refused: it is not UTF-8 text. Nothing was written.");
        }

        if (PageCompleteness.ReasonAgainst(text, oldText) is { } reason)
        {
            throw new OutsideFailureException($"{source.Location} is refused: {reason}. Nothing was written.");
        }

        var after = PageFile.Read(path, text);
        var update = new PageUpdate(source, path, oldText is null ? PageState.New : PageState.Changed)
        {
            Before = before,
            After = after,
            Bytes = bytes,
            Locked = new LockedPage(source.FileName, source.Location, answer.ETag, answer.LastModified, after.Page.Head.Date, LockedPage.HashOf(bytes)),
        };
        return oldText is not null && WithoutReturns(oldText) == WithoutReturns(text) ? Unchanged(update, oldBytes!)
            : WhyWorse(before, after) is { } worse ? update with { State = PageState.Refused, Reason = worse }
            : update;
    }

    // Git may have put other line ends into the file on the disk: the hash is that of what is there.
    private static PageUpdate Unchanged(PageUpdate update, byte[] oldBytes) => update with
    {
        State = PageState.Unchanged,
        After = update.Before,
        Bytes = null,
        Locked = update.Locked! with { Sha256 = LockedPage.HashOf(oldBytes) },
    };

    private static string? WhyWorse(PageReading? before, PageReading after)
    {
        if (after.Page.Models.Count == 0)
        {
            return "it describes no model";
        }

        if (after.Problems.FirstOrDefault(static problem => problem.Descriptor.Severity == ProblemSeverity.Error) is { } error)
        {
            return $"it cannot be used: {error}";
        }

        if (before is null)
        {
            return null;
        }

        // Problems move with their lines; they are the same when they say the same.
        var known = before.Problems.GroupBy(Key).ToDictionary(static group => group.Key, static group => group.Count());
        foreach (var problem in after.Problems.Where(static problem => problem.Descriptor.Severity >= ProblemSeverity.Warning))
        {
            var key = Key(problem);
            if (known.GetValueOrDefault(key) == 0)
            {
                return $"it has a problem that the old one has not: {problem}";
            }

            known[key]--;
        }

        return null;
    }

    private static (string Id, string Message) Key(Problem problem) => (problem.Descriptor.Id, problem.Message);

    private static string WithoutReturns(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string? Decode(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
