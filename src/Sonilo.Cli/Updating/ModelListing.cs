namespace Sonilo.Cli.Updating;

/// <summary>Finds the models that patterns name in the service's own lists: the public one first, then that of the account.</summary>
/// <remarks>Which list has which models is documented, not recorded: what the first does not have is looked for in the second.</remarks>
internal sealed class ModelListing(ModelService service)
{
    private IReadOnlyList<string>? everyone;
    private IReadOnlyList<string>? own;

    /// <summary>The ids that a pattern names.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string pattern, CancellationToken cancellationToken)
    {
        everyone ??= await service.ListAsync("models/public", isOptional: false, cancellationToken).ConfigureAwait(false) ?? [];
        var found = Matching(everyone, pattern);
        if (found.Count > 0)
        {
            return found;
        }

        own ??= await service.ListAsync("models", isOptional: everyone.Count > 0, cancellationToken).ConfigureAwait(false) ?? [];
        return Matching(own, pattern);
    }

    // Ids become part of addresses and of code: what cannot be one is not a model of ours.
    private static List<string> Matching(IReadOnlyList<string> ids, string pattern) =>
        [.. ids.Where(id => !ModelPattern.IsPattern(id) && ModelPattern.IsUsable(id) && ModelPattern.Names(pattern, id))];
}
