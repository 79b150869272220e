using System.Text;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the constructors: one without values and one with the required ones.</summary>
internal static class ConstructorTemplate
{
    private const string Indent = "        ";

    public static void Append(StringBuilder code, string type, List<PropertyShape> properties, CodeTarget target, string what)
    {
        var required = properties.Where(static property => property.IsRequired).ToList();
        if (required.Count == 0)
        {
            // Written out, so that a constructor which the project adds to the partial type does not take this one away.
            AppendEmpty(code, type, $"Creates {what} in which the service's defaults apply.");
            return;
        }

        if (target.HasRequired)
        {
            AppendEmpty(code, type, $"Creates {what} whose required values an object initializer gives.");
        }

        AppendRequired(code, type, required, target, what);
    }

    private static void AppendEmpty(StringBuilder code, string type, string summary) => code.Append($$"""
                /// <summary>{{summary}}</summary>
                public {{type}}()
                {
                }


        """);

    private static void AppendRequired(StringBuilder code, string type, List<PropertyShape> required, CodeTarget target, string what)
    {
        XmlDoc.Append(code, Indent, "summary", $"Creates {what} with its required values.");
        foreach (var property in required)
        {
            XmlDoc.Append(code, Indent, "param", PropertyDoc.Summary(property), $" name=\"{property.Argument.TrimStart('@')}\"");
        }

        if (target.HasRequired)
        {
            code.Append(Indent).Append("[SetsRequiredMembers]\n");
        }

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
}
