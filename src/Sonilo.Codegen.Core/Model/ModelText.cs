namespace Sonilo.Codegen.Model;

/// <summary>What a model does and the rules between its parameters, as plain text.</summary>
public static class ModelText
{
    /// <summary>The description and the rules; <see langword="null"/> where the page has neither.</summary>
    public static string? Of(ModelSpec model)
    {
        var rules = string.Join("\n", model.Rules.Select(RuleText.Of));
        var parts = new[] { model.Description.ToPlainText(), rules.Length == 0 ? "" : "Rules:\n" + rules }.Where(static part => part.Length > 0);
        var text = string.Join("\n\n", parts);
        return text.Length == 0 ? null : text;
    }
}
