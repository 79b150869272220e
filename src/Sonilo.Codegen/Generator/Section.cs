using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen;

/// <summary>What one section holds.</summary>
/// <param name="Source">How the project includes the page.</param>
/// <param name="Model">The model; <see langword="null"/> for prose, where the section cannot be read, and where the model is not wanted.</param>
/// <param name="Unreadable">The heading of a section that cannot be read; <see langword="null"/> where it can.</param>
internal sealed record Section(PageSource Source, ModelSpec? Model, string? Unreadable)
{
    /// <summary>Reads one section.</summary>
    public static Section Read(SectionText section, CancellationToken cancellationToken)
    {
        var source = section.Source;
        var model = SectionReader.ReadModel(section.Text, source.Kind, out var unreadable);
        return new Section(source, model is not null && ModelPattern.Matches(source.Models, model.Id) ? model : null, unreadable);
    }
}
