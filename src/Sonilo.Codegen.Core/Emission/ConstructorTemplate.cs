using System.Text;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the constructors: one without values, one with the required ones, and one that reads JSON.</summary>
internal static class ConstructorTemplate
{
    private const string Indent = "        ";

    public static void Append(StringBuilder code, string type, List<PropertyShape> properties, CodeTarget target)
    {
        var required = properties.Where(static property => property.IsRequired).ToList();
        if (required.Count == 0)
        {
            AppendEmpty(code, type, "Creates a request in which the service's defaults apply.");
        }
        else
        {
            if (target.HasRequired)
            {
                AppendEmpty(code, type, "Creates a request whose required values an object initializer gives.");
            }

            AppendRequired(code, type, required, target);
        }

        AppendReading(code, type, properties, target);
    }

    private static void AppendEmpty(StringBuilder code, string type, string summary)
    {
        XmlDoc.Append(code, Indent, "summary", summary);
        code.Append($$"""
                    public {{type}}()
                    {
                    }


            """);
    }

    private static void AppendRequired(StringBuilder code, string type, List<PropertyShape> required, CodeTarget target)
    {
        XmlDoc.Append(code, Indent, "summary", "Creates a request with its required values.");
        foreach (var property in required)
        {
            XmlDoc.Append(code, Indent, "param", PropertyDoc.Summary(property), $" name=\"{property.Argument.TrimStart('@')}\"");
        }

        AppendAttribute(code, target);
        var arguments = string.Join(", ", required.Select(static property => property.Type + " " + property.Argument));
        code.Append($"{Indent}public {type}({arguments})\n{Indent}{{\n");
        foreach (var property in required)
        {
            // A script without cases gives property and argument the same name.
            var name = property.Name == property.Argument ? "this." + property.Name : property.Name;
            code.Append($"{Indent}    {name} = {property.Argument};\n");
        }

        code.Append(Indent).Append("}\n\n");
    }

    private static void AppendReading(StringBuilder code, string type, List<PropertyShape> properties, CodeTarget target)
    {
        AppendAttribute(code, target);
        code.Append($"{Indent}private {type}(RequestReader json)\n{Indent}{{\n");
        foreach (var property in properties)
        {
            code.Append($"{Indent}    {property.Name} = {JsonStatements.Read(property)};\n");
        }

        code.Append($"{Indent}    AdditionalParameters = json.Rest();\n{Indent}}}\n\n");
    }

    private static void AppendAttribute(StringBuilder code, CodeTarget target)
    {
        if (target.HasRequired)
        {
            code.Append(Indent).Append("[SetsRequiredMembers]\n");
        }
    }
}
