using System.Globalization;

namespace Sonilo;

/// <content>What is known of files before they are sent: their kind by name or type, their size, and how long they play where the caller has said so.</content>
public partial struct ParameterChecks
{
    /// <summary>A file of a kind, of a size and of a length.</summary>
    public void File(string parameter, AssetInput? value, string? kind = null, long? maxSize = null, double? maxDuration = null)
    {
        if (value is not null)
        {
            CheckFile(parameter, value, kind, maxSize, maxDuration, null);
        }
    }

    /// <summary>A list whose files are of a kind, of a size and of a length.</summary>
    public void Files(string parameter, IReadOnlyList<AssetInput>? values, string? kind = null, long? maxSize = null, double? maxDuration = null)
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            if (values![i] is { } file)
            {
                CheckFile(parameter, file, kind, maxSize, maxDuration, i);
            }
        }
    }

    private void CheckFile(string parameter, AssetInput file, string? kind, long? maxSize, double? maxDuration, int? index)
    {
        if (kind is not null && file.KnownKind is { } known && !string.Equals(kind, known, StringComparison.OrdinalIgnoreCase))
        {
            AddFile(parameter, index, $"must be a file of the kind {kind}, but {file} is of the kind {known}");
        }

        if (maxSize is { } most && file.KnownSize is { } size && size > most)
        {
            AddFile(parameter, index, string.Format(CultureInfo.InvariantCulture, "must have at most {0} bytes, but {1} has {2}", most, file, size));
        }

        if (file.Duration?.TotalSeconds is { } seconds && seconds > maxDuration)
        {
            AddFile(parameter, index, $"must play at most {Number(maxDuration.GetValueOrDefault())} seconds, but {file} plays {Number(seconds)}");
        }
    }

    private void AddFile(string parameter, int? index, string fault) =>
        Add(new ParameterViolation(parameter, $"{At(parameter, index)} {fault}.") { Index = index });
}
