using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the statements that send a property as JSON, and the expression that reads it back.</summary>
internal static class JsonStatements
{
    /// <summary>The statement that writes the property, when it has a value.</summary>
    public static string Write(PropertyShape property) =>
        $"json.{WriterOf(property)}({CSharpLiteral.Of(property.Parameter.Name)}, {property.Name}{property.AsText});";

    /// <summary>The expression that reads the property's value.</summary>
    public static string Read(PropertyShape property)
    {
        var name = CSharpLiteral.Of(property.Parameter.Name);
        var value = property.ItemTypeName.Length > 0 ? $"json.ItemList({name}, {property.ItemTypeName}.Converter.Of)"
            : property.HasValueType ? $"json.Value{(property.Rule.IsList ? "List" : "")}<{property.ValueType}>({name})"
            : $"json.{ReaderOf(property)}({name})";
        return property.IsRequired ? $"{value} ?? throw {(property.IsOfItem ? "json.MissingInItem" : "RequestReader.Missing")}({name})" : value;
    }

    private static string WriterOf(PropertyShape property) => property.ItemTypeName.Length > 0 ? "ItemList" : property.Rule switch
    {
        { Kind: ValueKind.Number, Number: not NumberKind.Real, IsList: false } => "Integer",
        { Kind: ValueKind.Number, Number: not NumberKind.Real } => "IntegerList",
        _ => Common(property),
    };

    private static string ReaderOf(PropertyShape property) => property.Rule switch
    {
        { Kind: ValueKind.Number, Number: NumberKind.Int32, IsList: var list } => list ? "Int32List" : "Int32",
        { Kind: ValueKind.Number, Number: NumberKind.Int64, IsList: var list } => list ? "Int64List" : "Int64",
        _ => Common(property),
    };

    private static string Common(PropertyShape property)
    {
        var kind = property.Rule.Kind switch
        {
            ValueKind.Text or ValueKind.Model => "Text",
            ValueKind.Number => "Number",
            ValueKind.Boolean => "Boolean",
            ValueKind.File => "Asset",
            ValueKind.Fields => "Object",
            _ => "Json",
        };
        return property.Rule.IsList ? kind + "List" : kind;
    }
}
