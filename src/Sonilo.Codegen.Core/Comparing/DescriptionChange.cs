using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Comparing;

/// <summary>Says how a description changed.</summary>
internal static class DescriptionChange
{
    public static Change Of(Prose before, Prose after)
    {
        var (old, current) = (before.ToPlainText(), after.ToPlainText());
        var reason = old == current ? "Only the formatting changed, not a word." : "Only what people read changed.";
        return new Change(ChangeKind.DescriptionChanged, ChangeImpact.DocumentationOnly, reason)
        {
            Before = old.Length == 0 ? null : old,
            After = current.Length == 0 ? null : current,
        };
    }
}
