using System.Text;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the using directives inside the namespace, where they come before the names of enclosing namespaces.</summary>
/// <remarks>
/// A project's own <c>MyApp.AssetInput</c> must not be taken for ours in <c>MyApp.Music</c>, and <c>global::</c> keeps a
/// <c>MyApp.System</c>, or a <c>Sonilo.System</c>, out of it.
/// </remarks>
internal static class UsingDirectives
{
    public static void Append(StringBuilder code, CodeTarget target, IEnumerable<string> namespaces)
    {
        foreach (var name in namespaces)
        {
            code.Append("    using global::").Append(name).Append(";\n");
        }

        // In our own default namespace the enclosing one is found without it.
        if (target.Namespace != "Sonilo.Models")
        {
            code.Append("    using global::Sonilo;\n");
        }

        code.Append('\n');
    }
}
