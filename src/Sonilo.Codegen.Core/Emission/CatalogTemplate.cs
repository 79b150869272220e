using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>A page as the catalogue states it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Date">Its date as <c>yyyy-MM-dd</c>; <see langword="null"/> where it states none.</param>
public sealed record DatedPage(NamedPage Page, string? Date);

/// <summary>A model as the catalogue lists it.</summary>
/// <param name="Name">The stem of its type names.</param>
/// <param name="Heading">The heading of its section.</param>
public sealed record CatalogEntry(string Name, string Heading);

/// <summary>Writes the catalogue of all models: the only file with the pages' dates.</summary>
public static class CatalogTemplate
{
    /// <summary>The file's text.</summary>
    public static string Render(EquatableArray<CatalogEntry> models, EquatableArray<DatedPage> pages, CodeTarget target)
    {
        var code = new StringBuilder(FileHeader.OfAll);
        code.Append(FileHeader.NullableContext);
        AppendPageDates(code, pages);
        code.Append($$"""
            namespace {{target.Namespace}}
            {

            """);
        UsingDirectives.Append(code, target, ["System", "System.Collections.Generic"]);
        code.Append($$"""
                /// <summary>The models that requests were generated for, with their parameters and limits.</summary>
                {{target.Visibility}} static partial class {{target.CatalogType}}
                {

            """);
        // A member by the name of a type whose members are called here would be taken for the type.
        var names = new NameScope(
            ["All", "Find", "Pages", nameof(StringComparison), target.CatalogType, .. Identifier.ObjectMembers, .. models.Select(static model => model.Name + ModelNames.RequestSuffix)]);
        var members = new List<string>(models.Count);
        foreach (var model in models)
        {
            var member = names.Take(model.Name);
            members.Add(member);
            code.Append($$"""
                        /// <summary>{{XmlDoc.Text(OneLine.Cut(model.Heading, 200))}}</summary>
                        public static GenerationModel {{member}} => {{model.Name}}Request.Converter.Model;


                """);
        }

        code.Append("""
                    /// <summary>Every model, in ordinal order of the ids.</summary>
                    public static IReadOnlyList<GenerationModel> All { get; } = new GenerationModel[]
                    {

            """);
        foreach (var member in members)
        {
            code.Append("            ").Append(member).Append(",\n");
        }

        code.Append("""
                    };

                    /// <summary>The model with an id, or <see langword="null"/>.</summary>
                    /// <param name="modelId">The id, such as <c>model_sonilo-v1-1-text-to-music</c>.</param>
                    public static GenerationModel? Find(string modelId)
                    {
                        foreach (var model in All)
                        {
                            if (string.Equals(model.Id, modelId, StringComparison.Ordinal))
                            {
                                return model;
                            }
                        }

                        return null;
                    }

                    internal static class Pages
                    {

            """);
        foreach (var page in pages)
        {
            var date = page.Date is { } known ? CSharpLiteral.Of(known) : "null";
            code.Append($"            internal static readonly ReferencePage {page.Page.Member} = new({CSharpLiteral.Of(page.Page.Name)}, {date});\n");
        }

        return code.Append("        }\n    }\n}\n").ToString();
    }

    // For analyzers, also across assemblies: a message about a limit states the age of its page.
    private static void AppendPageDates(StringBuilder code, EquatableArray<DatedPage> pages)
    {
        foreach (var page in pages)
        {
            if (page.Date is { } date)
            {
                var key = CSharpLiteral.Of("Sonilo.Page:" + page.Page.Name);
                code.Append($"[assembly: global::System.Reflection.AssemblyMetadata({key}, {CSharpLiteral.Of(date)})]\n");
            }
        }

        code.Append('\n');
    }
}
