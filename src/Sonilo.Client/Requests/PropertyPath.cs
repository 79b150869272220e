using System.Text;

namespace Sonilo;

/// <summary>Finds the property that holds what a violation names: <c>segments[2].end</c> is <c>Segments[2].End</c>.</summary>
internal static class PropertyPath
{
    /// <summary>The path by the names of properties; the parameter itself where it is not known.</summary>
    public static string Of(IReadOnlyList<GenerationParameter> parameters, string parameter)
    {
        var path = new StringBuilder();
        foreach (var part in parameter.Split('.'))
        {
            var bracket = part.IndexOf('[');
            var name = bracket < 0 ? part : part.Substring(0, bracket);
            if (parameters.FirstOrDefault(known => known.Name == name) is not { } found)
            {
                return parameter;
            }

            path.Append(path.Length == 0 ? "" : ".").Append(found.PropertyName).Append(bracket < 0 ? "" : part.Substring(bracket));
            parameters = found.Items;
        }

        return path.ToString();
    }
}
