using FsCheck;
using FsCheck.Fluent;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Templates.Tests.BuiltIn;

/// <summary>Random models and values that sit at their limits.</summary>
internal static class RandomModels
{
    private static readonly string[] Names = ["prompt", "duration", "numSamples", "start_offset", "seed", "style", "class", "constructor"];

    private static readonly ParameterType[] Types =
    [
        ParameterType.String, ParameterType.String, ParameterType.Number, ParameterType.Number, ParameterType.Number, ParameterType.Integer, ParameterType.Boolean,
        ParameterType.File, ParameterType.Model, ParameterType.StringArray, ParameterType.NumberArray, ParameterType.FileArray, ParameterType.InputsArray, ParameterType.Unknown,
    ];

    private static readonly decimal?[] Limits = [null, null, 0, 1, 2, 2.5m, -1, 600, 4294967295];

    private static readonly EquatableArray<string>[] Texts = [[], [], [], ["a", "b"], ["", "a"], ["5", "10"], ["é", "\ud83d\ude00", "a\"b"]];

    // What is no number never becomes an allowed value of one: the reader leaves it out and says so.
    private static readonly EquatableArray<string>[] Numbers = [[], [], [], ["5", "10"], ["2.5", "1"], ["-1"]];

    private static readonly DefaultValue?[] Defaults = [null, null, null, DefaultValue.Of("a"), DefaultValue.Of("5"), DefaultValue.Of("2.5"), DefaultValue.EmptyList];

    // Every value that a limit, a list, a type or a length can tell from another.
    private static readonly string[] Values =
    [
        "null", "\"\"", "\" \"", "\"\\u0085\"", "\"\\ufeff\"", "\"\\u3000\"", "\"a\"", "\"b\"", "\"c\"", "\"abcde\"", "\"é\"", "\"\\ud83d\\ude00\"", "\"a\\\"b\"", "\"5\"", "true",
        "false", "-1", "-1.5", "0", "0.5", "1", "1.0", "2", "2.5", "3", "5", "10", "599.5", "600", "601", "2147483647", "2147483648", "4294967295", "4294967296", "1e300", "{}", "[]",
        "[\"a\"]", "[\"a\",\"b\",\"a\"]", "[\"c\"]", "[1]", "[2.5]", "[1,2,601]", "[-1]", "[{}]", "[true]", "[null]", "{\"a\":[1]}",
    ];

    /// <summary>A model of a few parameters, with a rule between two of them where that can be.</summary>
    public static Gen<ModelSpec> Model(int number) =>
        from names in Gen.Shuffle(Names)
        from count in Gen.Choose(1, 5)
        from parameters in Gen.CollectToList(names.Take(count), Parameter)
        from comparison in Gen.Elements(RelationOperator.AtMost, RelationOperator.LessThan, RelationOperator.AtLeast, RelationOperator.GreaterThan)
        from extra in Gen.Elements(0m, 0.5m, 10m)
        select new ModelSpec
        {
            Id = $"model_acme-{number}",
            Name = $"Acme {number}",
            Parameters = parameters.ToEquatableArray(),
            Rules = count < 2 ? [] : [new Relation([new RelationTerm(names[0]), new RelationTerm(null, Number: extra)], comparison, [new RelationTerm(names[1])])],
        };

    /// <summary>A request with a value, or none, for each parameter, and now and then one that the page does not know.</summary>
    public static Gen<string> Request(ModelSpec model) =>
        from values in Gen.ArrayOf(Gen.Elements(Values), model.Parameters.Count)
        from given in Gen.ArrayOf(Gen.Elements(true, true, true, false), model.Parameters.Count)
        from unknown in Gen.Elements("", "", "", "\"unheardOf\":1")
        let fields = model.Parameters.Select((parameter, index) => given[index] ? $"\"{parameter.Name}\":{values[index]}" : "").Append(unknown).Where(field => field.Length > 0)
        select "{" + string.Join(",", fields) + "}";

    private static Gen<ParameterSpec> Parameter(string name) =>
        from type in Gen.Elements(Types)
        from required in Gen.Elements(true, false, false)
        from given in Gen.Elements(Defaults)
        from minimum in Gen.Elements(Limits)
        from maximum in Gen.Elements(Limits)
        from allowed in Gen.Elements(type is ParameterType.Number or ParameterType.Integer or ParameterType.NumberArray ? Numbers : Texts)
        from length in Gen.Elements<int?>(null, null, null, 1, 2)
        from shortest in Gen.Elements<int?>(null, null, null, 1, 2)
        from step in Gen.Elements<decimal?>(null, null, 1, 0.5m)
        select new ParameterSpec
        {
            Name = name,
            Type = type,
            TypeText = type.ToString(),
            Required = required,
            Default = given,
            Minimum = minimum,
            Maximum = maximum,
            AllowedValues = allowed,
            MinLength = shortest,
            MaxLength = length,
            Step = step,
        };
}
