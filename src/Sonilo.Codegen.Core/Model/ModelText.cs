namespace Sonilo.Codegen.Model;

/// <summary>What a model does and the rules between its parameters, as plain text.</summary>
public static class ModelText
{
    /// <summary>The rules of the model and, with the list's name before them, of its lists' items.</summary>
    public static IEnumerable<string> RulesOf(ModelSpec model) => model.Rules.Select(RuleText.Of)
        .Concat(model.Parameters.Where(static parameter => parameter.Items is not null)
            .SelectMany(static list => list.Items!.Rules.Select(rule => $"each of {list.Name}: {RuleText.Of(rule)}")));

    /// <summary>The description and the rules; <see langword="null"/> where the page has neither.</summary>
    public static string? Of(ModelSpec model)
    {
        var rules = string.Join("\n", RulesOf(model));
        var parts = new[] { model.Description.ToPlainText(), rules.Length == 0 ? "" : "Rules:\n" + rules }.Where(static part => part.Length > 0);
        var text = string.Join("\n\n", parts);
        return text.Length == 0 ? null : text;
    }
}
