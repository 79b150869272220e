using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>A name of a page that C# could not take as it is.</summary>
/// <param name="Parameter">The row, counted from zero, whose name or allowed value it is.</param>
/// <param name="Text">The name as the page spells it.</param>
/// <param name="Name">The name that it has in C#.</param>
public sealed record ChangedIdentifier(int Parameter, string Text, string Name)
{
    /// <summary>The changed names of a model, at most one a row: its own, or the first among its allowed values.</summary>
    public static IReadOnlyList<ChangedIdentifier> Of(ModelSpec model)
    {
        var changes = new List<ChangedIdentifier>();
        var properties = PropertyShape.Of(ModelNames.Of([new PublishedModel(model, "page.md")])[0]);
        for (var i = 0; i < properties.Count; i++)
        {
            var names = new[] { (Value: properties[i].Parameter.Name, properties[i].Name) }
                .Concat(properties[i].HasValueType ? ValueTypeTemplate.MembersOf(properties[i]) : []);
            foreach (var (text, name) in names.Where(static pair => !IsTheSame(pair.Value, pair.Name)).Take(1))
            {
                changes.Add(new ChangedIdentifier(i, text, name));
            }
        }

        return changes;
    }

    // Other case, and no separators between words, are how C# writes every name; that change is not worth reporting.
    private static bool IsTheSame(string text, string name) =>
        name[0] != '_' && string.Equals(WithoutSeparators(text), WithoutSeparators(name), StringComparison.OrdinalIgnoreCase);

    private static string WithoutSeparators(string text) => text.Replace("_", "").Replace("-", "").Replace(" ", "");
}
