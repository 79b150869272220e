namespace Sonilo.Cli.Updating;

/// <summary>A page that was made of records.</summary>
/// <param name="Body">The page; without a model where the service has none of those that were asked for.</param>
/// <param name="Notes">What of the records could not be used.</param>
internal sealed record LiveAnswer(byte[] Body, IReadOnlyList<string> Notes)
{
    /// <summary>The ids and patterns that name no model of the service.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Why there is no page, after "because"; <see langword="null"/> where there is one.</summary>
    public string? Reason { get; init; }
}
