using Sonilo.Codegen.Emission;

namespace Sonilo.Cli.Exporting;

/// <summary>What templates can make of models. A native build has none, and the commands do without.</summary>
internal interface ITemplates
{
    /// <summary>What <c>export --as</c> calls the templates that come with the tool.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Renders a template of the tool's into a folder, and gives the exit code.</summary>
    int Export(string kind, PageSet pages, string folder, CancellationToken cancellation);

    /// <summary>Writes a template of the tool's into a folder, where it can be changed, and gives the exit code.</summary>
    int Eject(string kind, string folder);

    /// <summary>Renders a template of the user's into a folder, and gives the exit code.</summary>
    /// <param name="template">The template's path.</param>
    /// <param name="extension">The extension of the files, with or without a dot; <see langword="null"/> where the template's name states it.</param>
    /// <param name="pages">The pages of the models.</param>
    /// <param name="target">What C# names are for.</param>
    /// <param name="folder">The folder to write to.</param>
    /// <param name="cancellation">Stops a rendering.</param>
    int Generate(string template, string? extension, PageSet pages, CodeTarget target, string folder, CancellationToken cancellation);
}
