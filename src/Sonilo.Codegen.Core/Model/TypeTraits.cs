namespace Sonilo.Codegen.Model;

/// <summary>What the cells of a row can mean for a type. Where the type is not known, they keep their meaning.</summary>
internal static class TypeTraits
{
    public static bool IsArray(this ParameterType type) => type is ParameterType.StringArray or ParameterType.NumberArray
        or ParameterType.FileArray or ParameterType.ModelArray or ParameterType.InputsArray;

    public static bool IsNumeric(this ParameterType type) => type is ParameterType.Number or ParameterType.Integer or ParameterType.NumberArray;

    public static bool HasBounds(this ParameterType type) => type.IsNumeric() || type is ParameterType.Unknown or ParameterType.Unspecified;

    public static bool HasLength(this ParameterType type) => type.IsArray() || type is ParameterType.String or ParameterType.Unknown or ParameterType.Unspecified;

    public static bool IsFile(this ParameterType type) => type is ParameterType.File or ParameterType.FileArray or ParameterType.Unknown or ParameterType.Unspecified;

    public static bool HasAllowedValues(this ParameterType type) => type is not (ParameterType.Boolean or ParameterType.File
        or ParameterType.FileArray or ParameterType.InputsArray);
}
