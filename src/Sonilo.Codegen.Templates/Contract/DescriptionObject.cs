using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Templates.Escaping;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>What a page says in prose: as plain text where it is written itself, and as Markdown and XML documentation.</summary>
internal sealed class DescriptionObject : ContractObject, IWords
{
    private DescriptionObject(string plain, string markdown, string xml)
        : base(
            "description",
            ("plain", plain),
            ("markdown", new WrittenText(markdown, WrittenFor.Markdown, plain)),
            ("xml", new WrittenText(xml, WrittenFor.Comment | WrittenFor.Markup, plain)),
            ("is_empty", plain.Length == 0)) => Words = plain;

    /// <inheritdoc/>
    public string Words { get; }

    public static DescriptionObject Of(Prose prose) => new(prose.ToPlainText(), MarkdownText.Of(prose), CommentText.Xml(XmlDoc.Of(prose)));

    /// <inheritdoc/>
    public override string ToString(string? format, IFormatProvider? formatProvider) => Words;
}
