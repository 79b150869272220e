using System.Text;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the using directives inside the namespace, where they come before the names of enclosing namespaces.</summary>
/// <remarks>
/// A project's own <c>MyApp.AssetInput</c> must not be taken for ours in <c>MyApp.Music</c>. Within the default namespace
/// nothing can stand in the way; elsewhere <c>global::</c> keeps a <c>MyApp.System</c> out of it.
/// </remarks>
internal static class UsingDirectives
{
    public static void Append(StringBuilder code, CodeTarget target, IEnumerable<string> namespaces)
    {
        var isOurs = target.Namespace == "Sonilo.Models";
        var prefix = isOurs ? "    using " : "    using global::";
        foreach (var name in namespaces)
        {
            code.Append(prefix).Append(name).Append(";\n");
        }

        if (!isOurs)
        {
            code.Append(prefix).Append("Sonilo;\n");
        }

        code.Append('\n');
    }
}
