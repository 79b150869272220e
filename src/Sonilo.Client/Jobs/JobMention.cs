using System.Text.Json;

namespace Sonilo;

/// <summary>Finds the job that an answer names: in a failure in whatever place, because one that names a job is not a certain refusal.</summary>
internal static class JobMention
{
    // What was sent may name jobs of its own.
    private static readonly string[] Echoes = ["input", "inputs", "parameters"];

    /// <summary>The id of the job that an answer is about; <see langword="null"/> where it is about none.</summary>
    /// <remarks>Outside of a job, <c>id</c> may be the id of anything.</remarks>
    public static string? At(JsonElement json) =>
        json.Object("job")?.Text("jobId", "id") ?? json.Text("jobId", "job_id") ?? json.Text("job");

    /// <summary>The id of the first job that is named anywhere; <see langword="null"/> where none is.</summary>
    public static string? In(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Select(In).FirstOrDefault(static id => id is not null),
        JsonValueKind.Object => At(json)
            ?? json.EnumerateObject().Where(static field => !Echoes.Contains(field.Name)).Select(static field => In(field.Value)).FirstOrDefault(static id => id is not null),
        _ => null,
    };
}
