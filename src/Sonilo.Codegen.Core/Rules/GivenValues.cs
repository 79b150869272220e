namespace Sonilo.Codegen.Rules;

/// <summary>What a request, or one item of a list, has for the parameters that rules name.</summary>
public interface IGivenValues
{
    /// <summary>Whether there is a value, even an empty one.</summary>
    bool IsGiven(string parameter);

    /// <summary>The value of a number; <see langword="null"/> where none is given or it is not a number.</summary>
    double? Number(string parameter);

    /// <summary>The value of a text, of a boolean as <c>true</c> or <c>false</c>; <see langword="null"/> where none is given.</summary>
    string? Text(string parameter);

    /// <summary>How many seconds a given file plays; <see langword="null"/> where that is not known.</summary>
    double? Duration(string parameter);

    /// <summary>The items of a list of objects; empty where none is given, and <see langword="null"/> in place of what is not an object.</summary>
    IReadOnlyList<IGivenValues?> Items(string parameter);
}
