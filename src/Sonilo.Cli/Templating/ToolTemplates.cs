using Sonilo.Cli.Exporting;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Emission;

namespace Sonilo.Cli.Templating;

/// <summary>The templates that come with the tool, and those that users give it.</summary>
internal sealed class ToolTemplates(ToolConsole console) : ITemplates
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [.. BuiltInTemplate.All.Select(static template => template.Kind)];

    /// <inheritdoc/>
    public int Export(string kind, PageSet pages, string folder, CancellationToken cancellation)
    {
        var template = Find(kind).ToFile();
        return new TemplateExport(console).Render(template, template.Extension!, pages, CodeTarget.Newest, folder, cancellation);
    }

    /// <inheritdoc/>
    public int Eject(string kind, string folder)
    {
        var template = Find(kind);
        if (File.Exists(Path.Combine(folder, template.FileName)))
        {
            console.Error.WriteLine($"error: '{Path.Combine(folder, template.FileName)}' is there already, and may hold changes of yours: remove it, or name another folder.");
            return ExitCode.Findings;
        }

        var output = new OutputFolder(folder);
        output.Write(template.FileName, template.Text);
        console.Out.WriteLine(output);
        console.Out.WriteLine($"Change it, and render it with: dotnet sonilo generate PAGE… --template {Path.Combine(folder, template.FileName)} -o DIR");
        return ExitCode.Fine;
    }

    /// <inheritdoc/>
    public int Generate(string template, string? extension, PageSet pages, CodeTarget target, string folder, CancellationToken cancellation)
    {
        var file = TemplateFile.Read(template);
        if ((extension ?? file.Extension) is not { Length: > 0 } ending || ending.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
        {
            console.Error.WriteLine($"error: What '{template}' makes has no extension: name the template NAME.sbn-ts (or .sbn-py, …), or give --extension .ts.");
            return ExitCode.WrongUsage;
        }

        return new TemplateExport(console).Render(file, ending[0] == '.' ? ending : "." + ending, pages, target, folder, cancellation);
    }

    private static BuiltInTemplate Find(string kind) => BuiltInTemplate.All.First(template => template.Kind == kind);
}
