using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Pages;

/// <summary>The models of the pages that a command works with: those that the user names, or else Sonilo's own.</summary>
internal sealed class KnownModels
{
    private KnownModels(PageSet pages)
    {
        var merged = pages.Merged.Models;
        var dates = pages.Pages.ToLookup(static page => page.Path, static page => page.Head.Date, StringComparer.Ordinal);
        All = [.. merged.Select(static model => model.Model)];
        DateOf = merged.ToDictionary(static model => model.Model.Id, model => dates[model.PagePath].FirstOrDefault(), StringComparer.Ordinal);
    }

    /// <summary>The models, each once.</summary>
    public IReadOnlyList<ModelSpec> All { get; }

    /// <summary>The date of the page that describes a model, by the model's id; <see langword="null"/> where the page has none.</summary>
    public IReadOnlyDictionary<string, string?> DateOf { get; }

    /// <summary>Reads the models.</summary>
    /// <param name="paths">Pages, or folders of pages; none for Sonilo's own.</param>
    /// <exception cref="WrongInputException">The pages are not there, or describe no model.</exception>
    public static KnownModels Of(IReadOnlyList<string> paths)
    {
        if (paths.FirstOrDefault(static path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            throw new WrongInputException($"There is no file and no folder '{missing}'.");
        }

        var models = new KnownModels(paths.Count > 0 ? PageFile.ReadModels(paths) : BundledPages.Read());
        return models.All.Count > 0 ? models
            : throw new WrongInputException("The pages describe no model; dotnet sonilo check shows why.");
    }

    /// <summary>The model with this id, or with this name on its page.</summary>
    public ModelSpec? Find(string name) =>
        All.FirstOrDefault(model => model.Id == name) ?? All.FirstOrDefault(model => model.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What to say of a name that no model has.</summary>
    public IEnumerable<string> WhyNotFound(string name)
    {
        var meant = Suggestion.For(name, All.SelectMany(static model => new[] { model.Id, model.Name }));
        yield return $"The pages describe no model '{name}'.{meant}";
        if (meant.Length == 0)
        {
            yield return "dotnet sonilo models lists them.";
        }
    }
}
