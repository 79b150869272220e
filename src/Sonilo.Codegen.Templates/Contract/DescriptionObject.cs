using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Templates.Escaping;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>What a page says in prose: as plain text where it is written itself, and as Markdown and XML documentation.</summary>
internal sealed class DescriptionObject : ContractObject, IWords
{
    private DescriptionObject(Prose prose, string plain)
        : base(
            "description",
            ("plain", plain),
            ("markdown", Late(() => new WrittenText(MarkdownText.Of(prose), WrittenFor.Markdown, plain))),
            ("xml", Late(() => new WrittenText(CommentText.Xml(XmlDoc.Of(prose)), WrittenFor.Comment | WrittenFor.Markup, plain))),
            ("is_empty", plain.Length == 0)) => Words = plain;

    /// <inheritdoc/>
    public string Words { get; }

    public static DescriptionObject Of(Prose prose) => new(prose, prose.ToPlainText());

    /// <inheritdoc/>
    public override string ToString(string? format, IFormatProvider? formatProvider) => Words;
}
