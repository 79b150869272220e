namespace Sonilo.Codegen;

/// <summary>Everything that decides what a project gets: its pages, its properties, its abilities and its references.</summary>
/// <param name="Pages">All pages as one.</param>
/// <param name="Options">The project's properties.</param>
/// <param name="Consumer">What its language and framework can do.</param>
/// <param name="Declared">The types that are there already.</param>
internal sealed record ProjectInput(MergedPages Pages, ProjectOptions Options, Consumer Consumer, DeclaredTypes Declared)
{
    /// <summary>Whether code can be made in this project at all.</summary>
    public bool CanGenerate => Consumer.HasLanguage && Consumer.HasClient && Options.HasValidNamespace && Options.HasValidVisibility;

    /// <summary>Names what the pipeline combines in pairs.</summary>
    public static ProjectInput Of(
        (((MergedPages Pages, ProjectOptions Options) Given, Consumer Consumer) Project, DeclaredTypes Declared) source, CancellationToken cancellationToken) =>
        new(source.Project.Given.Pages, source.Project.Given.Options, source.Project.Consumer, source.Declared);
}
