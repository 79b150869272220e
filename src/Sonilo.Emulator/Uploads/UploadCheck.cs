namespace Sonilo.Emulator;

/// <summary>States why an upload cannot begin or cannot be imported.</summary>
internal static class UploadCheck
{
    /// <summary>The reason to refuse the start of an upload; <see langword="null"/> where it may begin.</summary>
    public static string? RefuseStart(ApiCall call, UploadRules rules)
    {
        var size = call.Whole("fileSize");
        var parts = call.Whole("parts");
        return KindProblem(call.Text("kind"), rules)
            ?? (call.Text("fileName") is not { Length: > 0 } ? "Input fileName is required"
            : call.Text("contentType") is not { Length: > 0 } type ? "Input contentType is required"
            : rules.Kinds[call.Text("kind")!] is { Count: > 0 } types && !types.Contains(type.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase)
                ? $"Input contentType must be one of: {string.Join(", ", types)}"
            : size is null ? "Input fileSize is required"
            : size < 1 ? "Input fileSize must be at least 1"
            : size > rules.MaximumFileSize ? $"Input fileSize must be at most {rules.MaximumFileSize}"
            : parts is null ? "Input parts is required"
            : parts < 1 ? "Input parts must be at least 1"
            : parts > rules.MaximumParts ? $"Input parts must be at most {rules.MaximumParts}"
            : null);
    }

    public static string? KindProblem(string? kind, UploadRules rules) =>
        kind is null ? "Input kind is required"
        : !rules.Kinds.ContainsKey(kind) ? $"Input kind must be one of: {string.Join(", ", rules.Kinds.Keys)}"
        : null;

    /// <summary>What is wrong with the parts that have arrived; <see langword="null"/> where they make up the file.</summary>
    public static string? PartsProblem(StoredUpload upload, UploadRules rules)
    {
        for (var number = 1; number <= upload.PartCount; number++)
        {
            if (!upload.Parts.TryGetValue(number, out var length))
            {
                return $"Part {number} is missing";
            }

            if (number < upload.PartCount && length < rules.MinimumPartSize)
            {
                return $"Part {number} is smaller than {rules.MinimumPartSize} bytes";
            }
        }

        var sum = upload.Parts.Values.Sum();
        return sum == upload.FileSize ? null : $"The file has {sum} bytes instead of {upload.FileSize}";
    }
}
