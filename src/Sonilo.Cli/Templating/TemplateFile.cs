using System.Text;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Templates.Escaping;
using Sonilo.Codegen.Templates.Rendering;

namespace Sonilo.Cli.Templating;

/// <summary>A template of the command line, and what its name determines about the files that it makes.</summary>
/// <param name="Path">Where it was read from.</param>
/// <param name="Text">Its text.</param>
/// <param name="Parts">What it includes.</param>
internal sealed record TemplateFile(string Path, string Text, EquatableArray<TemplatePart> Parts)
{
    private const string Marker = ".sbn";
    private const string All = ".all";

    private string Name => System.IO.Path.GetFileName(Path);

    private int MarkerAt => Name.LastIndexOf(Marker, StringComparison.OrdinalIgnoreCase);

    private string Stem => MarkerAt < 0 ? System.IO.Path.GetFileNameWithoutExtension(Name) : Name[..MarkerAt];

    /// <summary>Whether it makes one file for all models.</summary>
    public bool IsForAll => Stem.EndsWith(All, StringComparison.OrdinalIgnoreCase);

    /// <summary>The extension that its name states: <c>.ts</c> for <c>models.sbn-ts</c>; <see langword="null"/> where it states none.</summary>
    public string? Extension => MarkerAt >= 0 && Name.Length > MarkerAt + Marker.Length + 1 && Name[MarkerAt + Marker.Length] == '-'
        ? "." + Name[(MarkerAt + Marker.Length + 1)..]
        : null;

    /// <summary>Reads a template and what it includes, which must be in its folder or below.</summary>
    public static TemplateFile Read(string path)
    {
        var folder = System.IO.Path.GetFullPath(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        var text = File.ReadAllText(path, Encoding.UTF8);
        return new TemplateFile(path, text, IncludeNames.Find(text, name => Part(folder, name)));
    }

    /// <summary>The name of the file for a model; of the one file, without a model.</summary>
    public string FileName(string? model, string extension) => IsForAll ? Stem[..^All.Length] + extension : $"{Stem}.{model}{extension}";

    /// <summary>The template for the engine.</summary>
    public TemplateRenderer Renderer(string extension) =>
        new(new TemplateSource(Path, Text, Parts), OutputLanguages.OfExtension(System.IO.Path.GetExtension(extension)), RenderLimits.Usual);

    private static TemplatePart? Part(string folder, string name)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, name));
        return path.StartsWith(folder + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path)
            ? new TemplatePart(name, path, File.ReadAllText(path, Encoding.UTF8))
            : null;
    }
}
