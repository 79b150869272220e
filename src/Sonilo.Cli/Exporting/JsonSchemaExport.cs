using Sonilo.Cli.Reporting;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Exporting;

/// <summary>One JSON Schema 2020-12 document a model.</summary>
internal static class JsonSchemaExport
{
    /// <summary>The documents, each named after its model.</summary>
    public static IEnumerable<ExportedFile> Of(IReadOnlyList<ModelSpec> models) => models.Select(static model => new ExportedFile(
        model.Id + ".schema.json",
        JsonText.OfObject(json =>
        {
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", "urn:sonilo:" + model.Id);
            SchemaWriter.WriteRequest(json, model);
        })));
}
