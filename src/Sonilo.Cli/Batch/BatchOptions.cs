using System.Globalization;
using Sonilo.Cli.Terminal;
using Sonilo.Ledger;

namespace Sonilo.Cli.Batch;

/// <summary>How a batch is to run.</summary>
/// <param name="File">The lines.</param>
/// <param name="Folder">Where results go.</param>
/// <param name="Pages">Pages that describe the models; none for Sonilo's own.</param>
/// <param name="Ledger">A file, or a connection string to PostgreSQL; <see langword="null"/> for a file in the folder.</param>
/// <param name="Budget">What may be spent in all, in creative units.</param>
/// <param name="Parallel">How many lines are worked on at once.</param>
/// <param name="Rate">How many requests are sent in how much time.</param>
/// <param name="ResendAfter">How long after a submit a complete list without its job proves that it never arrived; <see langword="null"/> for never.</param>
internal sealed record BatchOptions(string File, string Folder, string[] Pages, string? Ledger, decimal? Budget, int Parallel, (int Requests, TimeSpan Window) Rate, TimeSpan? ResendAfter = null)
{
    /// <summary>The file, beside the results, of what was uploaded.</summary>
    public string UploadsFile => Path.Combine(Folder, ".sonilo", "uploads.tsv");

    /// <summary>The file, beside the results, of what requests cost.</summary>
    public string PricesFile => Path.Combine(Folder, ".sonilo", "prices.tsv");

    /// <summary>Where files arrive before they get their name.</summary>
    public string ArrivalsFolder => Path.Combine(Folder, ".sonilo", "arrivals");

    /// <summary>The file that the run of a folder holds open.</summary>
    public string LockFile => Path.Combine(Folder, ".sonilo", "lock");

    /// <summary>Opens the ledger.</summary>
    /// <exception cref="WrongInputException">What is named is neither a file nor a connection string.</exception>
    public SqlLedger OpenLedger()
    {
        var options = new LedgerOptions { RequestLimit = Rate.Requests, RequestWindow = Rate.Window };
        var place = Ledger ?? Path.Combine(Folder, "sonilo-ledger.db");
        try
        {
            if (string.IsNullOrWhiteSpace(place))
            {
                throw new ArgumentException("It is empty.");
            }

            // An address may hold a password, and would become the name of a file.
            return place.Contains("://", StringComparison.Ordinal) ? throw new ArgumentException("An address is not one; write Host=…;Database=…;Username=…;Password=….")
                : IsConnection(place) ? new PostgresLedger(place, options)
                : new SqliteLedger(place, options);
        }
        catch (ArgumentException exception)
        {
            throw new WrongInputException($"--ledger takes a file, or a connection string to PostgreSQL. {exception.Message}", exception);
        }
    }

    private static bool IsConnection(string place) => place.Split(';').Any(static part =>
        part.Split('=') is [var name, _, ..] && name.Trim() is var word && (word.Equals("Host", StringComparison.OrdinalIgnoreCase) || word.Equals("Server", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Reads <c>100</c> (a minute) or <c>100/60</c>: requests and seconds.</summary>
    public static bool TryReadRate(string text, out (int Requests, TimeSpan Window) rate)
    {
        rate = default;
        var parts = text.Split('/');
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var requests) || requests is < 1 or > 100_000)
        {
            return false;
        }

        var seconds = 60.0;
        if (parts.Length == 2 && (!double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out seconds) || seconds is < 0.1 or > 86_400))
        {
            return false;
        }

        rate = (requests, TimeSpan.FromSeconds(seconds));
        return true;
    }
}
