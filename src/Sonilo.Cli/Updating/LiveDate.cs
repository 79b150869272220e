using System.Globalization;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Updating;

/// <summary>
/// Which date a page of records gets. Of two pages of one model the newer counts, and the service's own word is to count: so the date is the
/// records' own, or that of the reading where another page of the same models is as new. It stays as it was where nothing else changed.
/// </summary>
/// <param name="before">The page on the disk; <see langword="null"/> where there is none.</param>
/// <param name="others">The other pages that may describe the same models.</param>
/// <param name="today">The day of the reading.</param>
internal sealed class LiveDate(ModelPage? before, IReadOnlyList<ModelPage> others, DateOnly today)
{
    /// <summary>The date of a page with these models.</summary>
    /// <param name="models">The models as their records are now.</param>
    /// <param name="updated">The newest date of the records; <see langword="null"/> where they have none.</param>
    public string Of(IReadOnlyList<ModelSpec> models, string? updated)
    {
        var ids = models.Select(static model => model.Id).ToHashSet(StringComparer.Ordinal);
        var rival = others.Where(page => page.Models.Any(model => ids.Contains(model.Id))).Select(static page => page.Head.Date).Max(StringComparer.Ordinal);
        return before?.Head.Date is { } known && before.Models.SequenceEqual(models) && IsNewer(known, rival) ? known
            : updated is not null && IsNewer(updated, rival) ? updated
            : today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool IsNewer(string date, string? rival) => string.CompareOrdinal(date, rival) > 0;
}
