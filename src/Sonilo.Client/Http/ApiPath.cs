using System.Globalization;

namespace Sonilo;

/// <summary>A path of the API, with every part escaped.</summary>
internal readonly struct ApiPath
{
    /// <summary>Where every path begins that may cost money.</summary>
    public const string Submit = "/generate/custom/";

    private ApiPath(string text) => Text = text;

    /// <summary>Path and query.</summary>
    public string Text { get; }

    /// <summary>A path that ends as it is.</summary>
    public static ApiPath Of(string path) => new(path);

    /// <summary>A path that ends in an id, and perhaps something behind it.</summary>
    /// <exception cref="ArgumentException">The id would lead elsewhere.</exception>
    public static ApiPath Of(string path, string id, string rest = "") =>
        id is "." or ".." || string.IsNullOrWhiteSpace(id)
            ? throw new ArgumentException($"\"{id}\" is not an id.", nameof(id))
            : new ApiPath(path + Uri.EscapeDataString(id) + rest);

    /// <summary>With one more field in the query, where it has a value.</summary>
    public ApiPath Query(string name, string? value) =>
        string.IsNullOrEmpty(value) ? this : new ApiPath(Text + (Text.IndexOf('?') >= 0 ? "&" : "?") + name + "=" + Uri.EscapeDataString(value));

    /// <summary>With one more number in the query.</summary>
    public ApiPath Query(string name, int value) => Query(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>For a project, where one was named.</summary>
    public ApiPath Project(string? projectId) => Query("projectId", projectId);
}
