namespace Sonilo.Codegen;

/// <summary>The names of the generator's steps, by which tests ask what an edit re-ran.</summary>
internal static class StepNames
{
    /// <summary>The project's properties.</summary>
    public const string Options = nameof(Options);

    /// <summary>What the project's language, framework and references can do.</summary>
    public const string Consumer = nameof(Consumer);

    /// <summary>The text of every page.</summary>
    public const string Pages = nameof(Pages);

    /// <summary>What stands before the first section of every page.</summary>
    public const string Heads = nameof(Heads);

    /// <summary>The text of every section.</summary>
    public const string SectionTexts = nameof(SectionTexts);

    /// <summary>The model of every section.</summary>
    public const string Sections = nameof(Sections);

    /// <summary>All pages as one.</summary>
    public const string Merged = nameof(Merged);

    /// <summary>Every model that becomes code, with what the code is for.</summary>
    public const string Requests = nameof(Requests);

    /// <summary>What the catalogue lists.</summary>
    public const string Catalog = nameof(Catalog);

    /// <summary>Why there is no code, or less than expected.</summary>
    public const string Problems = nameof(Problems);
}
