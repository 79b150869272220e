using System.Text.RegularExpressions;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Templates.Rendering;

/// <summary>Finds what a template includes before it runs: names stand in quotes, so that what a file depends on is known.</summary>
public static class IncludeNames
{
    private static readonly Regex Includes = new("""\binclude\s*\(?\s*(?<quote>["'`])(?<name>[^"'`\r\n]{1,200})\k<quote>""", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Everything that a template includes, and what that includes, each once.</summary>
    /// <param name="text">The template's text.</param>
    /// <param name="find">Gives the part by a name; <see langword="null"/> where there is none, which is an error once it is asked for.</param>
    public static EquatableArray<TemplatePart> Find(string text, Func<string, TemplatePart?> find)
    {
        var found = new Dictionary<string, TemplatePart>(StringComparer.Ordinal);
        var waiting = new Queue<string>([text]);
        while (waiting.Count > 0)
        {
            foreach (var name in Includes.Matches(waiting.Dequeue()).Cast<Match>().Select(static match => match.Groups["name"].Value))
            {
                if (!found.ContainsKey(name) && find(name) is { } part)
                {
                    found.Add(name, part);
                    waiting.Enqueue(part.Text);
                }
            }
        }

        return found.Values.OrderBy(static part => part.Name, StringComparer.Ordinal).ToEquatableArray();
    }
}
