namespace Sonilo;

/// <summary>A page of the vendor's model reference.</summary>
/// <param name="Name">The page's file name.</param>
/// <param name="Date">The day the page says it was last updated, as <c>yyyy-MM-dd</c>; <see langword="null"/> where it says none.</param>
public sealed record ReferencePage(string Name, string? Date);
