using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Records;

/// <summary>A model as the service itself describes it.</summary>
/// <param name="Model">The model, with everything that a page can say of it.</param>
internal sealed record ModelRecord(ModelSpec Model)
{
    /// <summary>The day on which the service says that the record changed, as <c>yyyy-MM-dd</c>; <see langword="null"/> where it does not.</summary>
    public string? Updated { get; init; }

    /// <summary>What of the record could not be used, naming the parameter.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
