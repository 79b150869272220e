using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the file of one model: its request type, how it is checked, sent and read, and its types of allowed values.</summary>
public static class RequestTemplate
{
    /// <summary>The file's text.</summary>
    public static string Render(NamedModel model, CodeTarget target)
    {
        var properties = PropertyShape.Of(model);
        var code = new StringBuilder(8192);
        code.Append(FileHeader.Of(model)).Append(FileHeader.NullableContext);
        code.Append($$"""
            namespace {{target.Namespace}}
            {

            """);
        UsingDirectives.Append(code, target, Namespaces([.. properties, .. properties.SelectMany(static property => property.ItemProperties)], target));
        AppendTypeDoc(code, model.Model);
        RuleDoc.AppendAttributes(code, model.Model.Parameters, model.Model.Rules);
        code.Append($$"""
                [GenerationRequest({{CSharpLiteral.Of(model.Model.Id)}}, {{CSharpLiteral.Of(model.Model.Name)}}, {{CSharpLiteral.Of(model.Page.Name)}})]
                [JsonConverter(typeof({{model.RequestType}}.Converter))]
                {{target.Visibility}} sealed partial record {{model.RequestType}} : IGenerationRequest
                {

            """);
        MembersTemplate.Append(code, model.RequestType, new ItemSpec(model.Model.Parameters, model.Model.Rules), properties, target, isItem: false);
        ConverterTemplate.Append(code, model, properties, target);
        code.Append("    }\n");
        foreach (var list in properties.Where(static property => property.ItemTypeName.Length > 0))
        {
            code.Append('\n');
            ItemTemplate.Append(code, model, list, target);
        }

        foreach (var property in properties.Concat(properties.SelectMany(static property => property.ItemProperties)).Where(static property => property.HasValueType))
        {
            code.Append('\n');
            ValueTypeTemplate.Append(code, property, target);
        }

        return code.Append("}\n").ToString();
    }

    private static IEnumerable<string> Namespaces(List<PropertyShape> properties, CodeTarget target)
    {
        var hasValueTypes = properties.Any(static property => property.HasValueType);
        if (hasValueTypes && !target.HasRecordStructs)
        {
            // For the equality that older languages have written out.
            yield return "System";
        }

        yield return "System.Collections.Generic";
        if (hasValueTypes)
        {
            yield return "System.ComponentModel";
        }

        if (target.HasRequired && properties.Any(static property => property.IsRequired))
        {
            yield return "System.Diagnostics.CodeAnalysis";
        }

        if (properties.Any(static property => property.Rule.Kind == Rules.ValueKind.Anything))
        {
            yield return "System.Text.Json";
        }

        yield return "System.Text.Json.Nodes";
        yield return "System.Text.Json.Serialization";
    }

    private static void AppendTypeDoc(StringBuilder code, ModelSpec model)
    {
        var name = XmlDoc.Text(OneLine.Cut(model.Name, 200));
        XmlDoc.Append(code, "    ", "summary", model.Description.IsEmpty ? "A request for " + name + "." : XmlDoc.Of(model.Description));
        var capabilities = model.Capabilities.Count == 0 ? "" : " Capabilities: " + string.Join(", ", model.Capabilities.Select(XmlDoc.Code)) + ".";
        XmlDoc.Append(code, "    ", "remarks", $"Model {XmlDoc.Code(model.Id)}, section “{name}” of its page.{capabilities}{RuleDoc.Of(model.Rules)}");
    }
}
