using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen;

/// <summary>What the catalogue lists.</summary>
internal sealed record CatalogContent(EquatableArray<CatalogEntry> Models, EquatableArray<DatedPage> Pages, CodeTarget Target)
{
    /// <summary>Takes the little that the catalogue needs, so that it stays as it is when a description or a limit changes.</summary>
    public static CatalogContent Of(GeneratedModels generated, CancellationToken cancellationToken)
    {
        var used = new HashSet<string>(generated.Models.Select(static model => model.Page.Member), StringComparer.Ordinal);
        return new CatalogContent(
            generated.Models.Select(static model => new CatalogEntry(model.Name, model.Model.Name)).ToEquatableArray(),
            generated.Pages.Where(page => used.Contains(page.Page.Member)).ToEquatableArray(),
            generated.Target);
    }

    /// <summary>Adds the catalogue, if there is anything to list.</summary>
    public static void AddCatalog(SourceProductionContext context, CatalogContent catalog)
    {
        if (catalog.Models.Count > 0)
        {
            GeneratedModels.Add(
                context, catalog.Target.CatalogType + ".g.cs", () => CatalogTemplate.Render(catalog.Models, catalog.Pages, catalog.Target));
        }
    }
}
