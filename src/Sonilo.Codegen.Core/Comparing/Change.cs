namespace Sonilo.Codegen.Comparing;

/// <summary>One thing that means something else on the new pages than on the old.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Impact">What it does to callers.</param>
/// <param name="Reason">Why it does that, in one sentence.</param>
/// <remarks>The texts are the page's own and unescaped: callers that print them make them safe for where they go.</remarks>
public sealed record Change(ChangeKind Kind, ChangeImpact Impact, string Reason)
{
    /// <summary>The page's file name, for a change of the page itself.</summary>
    public string? Page { get; init; }

    /// <summary>The model's id; <see langword="null"/> for a change of the page itself.</summary>
    public string? ModelId { get; init; }

    /// <summary>The parameter's name; <see langword="null"/> for a change of the model or the page itself.</summary>
    public string? Parameter { get; init; }

    /// <summary>What it was; <see langword="null"/> where it was not there.</summary>
    public string? Before { get; init; }

    /// <summary>What it is; <see langword="null"/> where it is gone.</summary>
    public string? After { get; init; }
}
