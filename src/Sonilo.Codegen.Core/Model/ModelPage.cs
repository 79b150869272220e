namespace Sonilo.Codegen.Model;

/// <summary>A page as read: its head, and the models of its sections in the page's order.</summary>
/// <param name="Path">Where the page was read from.</param>
/// <param name="Head">What precedes the first section.</param>
/// <param name="Models">The models; ids can repeat, as they do over several pages.</param>
public sealed record ModelPage(string Path, PageHead Head, EquatableArray<ModelSpec> Models)
{
    /// <summary>Whether the page came with the package, so that a page of the project with the same date counts before it.</summary>
    public bool IsBundled { get; init; }
}

/// <summary>What precedes a page's first section.</summary>
/// <param name="Title">The front matter's title, without the site's name; <see langword="null"/> where there is none.</param>
/// <param name="Date">The page's own date as <c>yyyy-MM-dd</c>; <see langword="null"/> where it states none.</param>
public sealed record PageHead(string? Title, string? Date);
