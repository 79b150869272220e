namespace Sonilo.Codegen.Model;

/// <summary>What the cells of a row can mean for a type. Where the type is not known, they keep their meaning.</summary>
public static class TypeTraits
{
    /// <summary>Whether values are lists.</summary>
    public static bool IsArray(this ParameterType type) => type is ParameterType.StringArray or ParameterType.NumberArray
        or ParameterType.FileArray or ParameterType.ModelArray or ParameterType.InputsArray;

    /// <summary>Whether values, or the items of lists, are numbers.</summary>
    public static bool IsNumeric(this ParameterType type) => type is ParameterType.Number or ParameterType.Integer or ParameterType.NumberArray;

    /// <summary>Whether a minimum, a maximum or a step means something.</summary>
    public static bool HasBounds(this ParameterType type) => type.IsNumeric() || type is ParameterType.Unknown or ParameterType.Unspecified;

    /// <summary>Whether a length means something: characters of a text, items of a list.</summary>
    public static bool HasLength(this ParameterType type) => type.IsArray() || type is ParameterType.String or ParameterType.Unknown or ParameterType.Unspecified;

    /// <summary>Whether a kind, a size or a duration of a file means something.</summary>
    public static bool IsFile(this ParameterType type) => type is ParameterType.File or ParameterType.FileArray or ParameterType.Unknown or ParameterType.Unspecified;

    /// <summary>Whether a list of allowed values means something.</summary>
    public static bool HasAllowedValues(this ParameterType type) => type is not (ParameterType.Boolean or ParameterType.File
        or ParameterType.FileArray or ParameterType.InputsArray);
}
