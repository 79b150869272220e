using Sonilo.Cli.Pages;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Updating;

/// <summary>Reads what came, and decides whether it may take the place of what is there.</summary>
internal static class PageInspection
{
    /// <summary>Compares an answer with the file on the disk.</summary>
    public static PageUpdate Inspect(PageSource source, string path, PageAnswer answer, LockedPage? known)
    {
        var oldBytes = File.Exists(path) ? File.ReadAllBytes(path) : null;
        var old = oldBytes is null ? null : PageText.Decode(oldBytes);
        var oldText = old?.Text;
        var before = old is null ? null : PageFile.Read(path, old);
        if (answer.Body is not { } bytes)
        {
            return new PageUpdate(source, path, PageState.Unchanged) { Before = before, After = before, Locked = known };
        }

        var page = PageText.Decode(bytes);
        var text = page.Text;
        var reason = page.BadOffset is not null && PageRefusal.Of(text, page.BadOffset) is { } refusal
            ? $"it is {refusal.Arguments[0]}"
            : PageCompleteness.ReasonAgainst(text, oldText);
        if (reason is not null)
        {
            throw new OutsideFailureException($"{source.Location} is refused: {reason}. Nothing was written.");
        }

        var after = PageFile.Read(path, page);
        var update = new PageUpdate(source, path, oldText is null ? PageState.New : PageState.Changed)
        {
            Before = before,
            After = after,
            Bytes = bytes,
            Locked = new LockedPage(source.FileName, source.Location, answer.ETag, answer.LastModified, after.Page.Head.Date, LockedPage.HashOf(bytes)) { Live = source.Live },
        };
        return oldText is not null && WithoutReturns(oldText) == WithoutReturns(text) ? Unchanged(update, oldBytes!)
            : WhyWorse(before, after) is { } worse ? update with { State = PageState.Refused, Reason = worse }
            : update;
    }

    /// <summary>Refuses a page on which a model has lost every limit: that is a page made with less knowledge, such as a model's own Markdown.</summary>
    public static PageUpdate WithLostLimitsRefused(PageUpdate page)
    {
        if (page is not { State: PageState.Changed, Before: { } before, After: { } after })
        {
            return page;
        }

        var limited = before.Page.Models.Where(HasLimits).Select(static model => model.Id).ToHashSet(StringComparer.Ordinal);
        return after.Page.Models.FirstOrDefault(model => limited.Contains(model.Id) && !HasLimits(model)) is { } lost
            ? page with { State = PageState.Refused, Reason = $"it states none of the limits that the model '{lost.Id}' had; --allow-removals accepts that" }
            : page;
    }

    private static bool HasLimits(ModelSpec model) =>
        model.Parameters.Any(static row => row.Minimum is not null || row.Maximum is not null || row.AllowedValues.Count > 0);

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
}
