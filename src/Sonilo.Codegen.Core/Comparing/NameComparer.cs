using Sonilo.Codegen.Emission;

namespace Sonilo.Codegen.Comparing;

/// <summary>Finds names that change in C#, although the names on the page do not.</summary>
/// <remarks>Names that collide in C# are numbered, so one that is added, removed or moved can change the name of another.</remarks>
internal static class NameComparer
{
    private const string Reason = "A name that C# cannot distinguish from it came, went or moved, and such names are numbered.";

    public static void Compare(NamedModel before, NamedModel after, List<Change> changes)
    {
        if (before.Model == after.Model && before.Name == after.Name && before.ValueTypes == after.ValueTypes)
        {
            return;
        }

        var old = new Dictionary<(NameUse, string?, string?), string>();
        foreach (var name in CallerName.Of(before))
        {
            if (!old.ContainsKey(KeyOf(name)))
            {
                old.Add(KeyOf(name), name.Name);
            }
        }

        var renamed = default(string);
        foreach (var name in CallerName.Of(after))
        {
            if (!old.TryGetValue(KeyOf(name), out var previous))
            {
                continue;
            }

            // Of two parameters by one name the first counts.
            _ = old.Remove(KeyOf(name));
            if (previous == name.Name || Follows(name, renamed, isTypeRenamed: before.Name != after.Name))
            {
                continue;
            }

            renamed = name.Use == NameUse.Property ? name.Parameter : renamed;
            changes.Add(new Change(ChangeKind.NameChanged, ChangeImpact.SourceBreaking, Reason)
            {
                ModelId = after.Model.Id,
                Parameter = name.Parameter,
                Before = Shown(name.Value, previous),
                After = Shown(name.Value, name.Name),
            });
        }
    }

    // An argument follows its property's name, and a type of allowed values its request's: each is one change.
    private static bool Follows(CallerName name, string? renamed, bool isTypeRenamed) =>
        (name.Use == NameUse.Argument && name.Parameter == renamed) || (name.Use is NameUse.ValueType or NameUse.ItemType && isTypeRenamed);

    private static string Shown(string? value, string name) => value is null ? name : $"{value} ({name})";

    private static (NameUse, string?, string?) KeyOf(CallerName name) => (name.Use, name.Parameter, name.Value);
}
