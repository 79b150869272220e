using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Claims;

/// <summary>Finds the parameters that words mean: "start offset" is <c>startOffset</c>, "a first frame" is what carries that label.</summary>
internal sealed class ParameterNames(EquatableArray<ParameterSpec> parameters)
{
    // Words that may stand beside a name without changing what it names.
    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "your", "any", "this", "that", "input", "parameter", "field", "option", "value", "setting", "one", "custom", "also", "provided", "given", "set", "text",
    };

    private static readonly string[] Kinds = ["image", "video", "audio"];

    // Few descriptions speak of another parameter.
    private readonly Lazy<IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string>> Spellings)>> known =
        new(() => [.. parameters.Select(static parameter => (parameter.Name, SpellingsOf(parameter)))], isThreadSafe: false);

    /// <summary>The parameter by its exact name; <see langword="null"/> where there is none.</summary>
    public ParameterSpec? Find(string name) => RuleUse.Find(parameters, name);

    /// <summary>The one parameter that the words mean; <see langword="null"/> where they mean none, or several.</summary>
    public string? Of(string phrase)
    {
        var words = WordsOf(phrase).Where(static word => !Fillers.Contains(word)).ToList();
        if (words.Count is 0 or > 6)
        {
            return null;
        }

        var found = known.Value.Where(parameter => parameter.Spellings.Any(spelling => spelling.SequenceEqual(words, StringComparer.OrdinalIgnoreCase))).Select(static parameter => parameter.Name).ToList();
        if (found.Count == 0 && KindOf(words[words.Count - 1]) is { } kind)
        {
            // "A first frame image" is an image that is called "First Frame".
            var rest = words.Take(words.Count - 1).ToList();
            found = [.. known.Value.Where(parameter => Find(parameter.Name)!.Kind == kind && parameter.Spellings.Any(spelling => spelling.SequenceEqual(rest, StringComparer.OrdinalIgnoreCase))).Select(static parameter => parameter.Name)];
        }

        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The parameters of a list such as "first frame or reference images/videos"; empty where one of them is not known.</summary>
    public IReadOnlyList<string> ListOf(string phrase)
    {
        var names = new List<string>();
        foreach (var part in phrase.Split([" or ", " and ", ", "], StringSplitOptions.RemoveEmptyEntries))
        {
            // "Reference images/videos" are reference images and reference videos.
            var pieces = part.Split('/');
            var shared = pieces[0].Substring(0, Math.Max(0, pieces[0].Trim().LastIndexOf(' ') + 1));
            for (var index = 0; index < pieces.Length; index++)
            {
                if (((index == 0 ? null : Of(shared + pieces[index])) ?? Of(pieces[index])) is not { } name)
                {
                    return [];
                }

                if (!names.Contains(name))
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    /// <summary>The names in the order of the table: two descriptions that say the same of two parameters say it once.</summary>
    public EquatableArray<string> InOrder(IEnumerable<string> names)
    {
        var asked = new HashSet<string>(names, StringComparer.Ordinal);
        return known.Value.Select(static parameter => parameter.Name).Where(asked.Contains).ToEquatableArray();
    }

    private static IReadOnlyList<IReadOnlyList<string>> SpellingsOf(ParameterSpec parameter)
    {
        var name = NameWords.Of(parameter.Name).Select(Singular).ToList();
        return parameter.Label is { } label ? [name, [.. WordsOf(label)]] : [name];
    }

    private static IEnumerable<string> WordsOf(string text) =>
        text.Split([' ', '\t', '\u2018', '\u2019', '\'', '"', '\u201C', '\u201D', '`', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(static word => NameWords.Of(word)).Select(Singular);

    private static string Singular(string word) =>
        word.Length > 3 && word[word.Length - 1] is ('s' or 'S') && word[word.Length - 2] is not ('s' or 'S') ? word.Substring(0, word.Length - 1) : word;

    private static string? KindOf(string word) =>
        Kinds.FirstOrDefault(kind => kind.Equals(word, StringComparison.OrdinalIgnoreCase));
}
