using System.Text;

namespace Sonilo.Codegen.Templates.Tests.BuiltIn;

/// <summary>Reads a file of HTTP requests as editors do: <c>###</c> between requests, <c>@name = value</c>, <c>{{name}}</c>, a body behind an empty line.</summary>
internal static class HttpFile
{
    public sealed record Call(string Title, string Method, string Address, IReadOnlyList<string> Headers, string Body);

    /// <summary>The requests in their order; <paramref name="given"/> goes before what the file says of a variable.</summary>
    public static IReadOnlyList<Call> Read(string text, IReadOnlyDictionary<string, string> given)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var calls = new List<Call>();
        var title = "";
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("###", StringComparison.Ordinal))
            {
                Finish();
                title = line[3..].Trim();
            }
            else if (line.StartsWith('@') && line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                variables[line[1..equals].Trim()] = line[(equals + 1)..].Trim();
            }
            else if (!line.StartsWith('#'))
            {
                lines.Add(line);
            }
        }

        Finish();
        return calls;

        void Finish()
        {
            var request = lines.SkipWhile(line => line.Trim().Length == 0).ToList();
            lines.Clear();
            if (request.Count > 0)
            {
                var head = request.TakeWhile(line => line.Trim().Length > 0).Select(Filled).ToList();
                var words = head[0].Split(' ', 2);
                calls.Add(new Call(title, words[0], words[1], head[1..], Filled(string.Join('\n', request.Skip(head.Count + 1)).Trim())));
            }
        }

        string Filled(string line)
        {
            var filled = new StringBuilder(line);
            foreach (var (name, value) in given.Concat(variables))
            {
                filled.Replace("{{" + name + "}}", value);
            }

            return filled.ToString();
        }
    }
}
