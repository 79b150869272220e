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
        ParameterType.File, ParameterType.Model, ParameterType.StringArray, ParameterType.NumberArray, ParameterType.FileArray, ParameterType.InputsArray, ParameterType.InputsArray, ParameterType.Unknown,
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

    // Of those, what a type takes; a request out of the others alone would hardly ever be valid.
    private static readonly string[] SomeTexts = ["\"a\"", "\"5\"", "\"abcde\""];

    private static readonly string[] ItemNames = ["start", "end", "mood", "text"];

    /// <summary>A model of a few parameters, with rules between them and between those of its lists' items.</summary>
    public static Gen<ModelSpec> Model(int number) =>
        from names in Gen.Shuffle(Names)
        from count in Gen.Choose(1, 6)
        from parameters in Gen.CollectToList(names.Take(count), name => Parameter(name, Types))
        from filled in Gen.CollectToList(parameters, WithItems)
        from rules in Rules(filled)
        select new ModelSpec { Id = $"model_acme-{number}", Name = $"Acme {number}", Parameters = filled.ToEquatableArray(), Rules = rules };

    /// <summary>A request with a value, or none, for each parameter, and now and then one that the page does not know.</summary>
    public static Gen<string> Request(ModelSpec model) =>
        from fields in Object(model.Parameters)
        from unknown in Gen.Elements("", "", "", "\"unheardOf\":1")
        select unknown.Length == 0 ? fields : fields == "{}" ? $"{{{unknown}}}" : $"{fields[..^1]},{unknown}}}";

    private static Gen<string> Object(EquatableArray<ParameterSpec> parameters) =>
        from values in Gen.CollectToList(parameters, Value)
        from given in Gen.ArrayOf(Gen.Elements(true, true, false), parameters.Count)
        select "{" + string.Join(",", parameters.Zip(values).Where((_, index) => given[index]).Select(pair => $"\"{pair.First.Name}\":{pair.Second}")) + "}";

    private static Gen<string> Value(ParameterSpec parameter) => Gen.Frequency(
        (1, Gen.Elements(Values)),
        (4, parameter.Items is { } items
            ? from list in Gen.ListOf(Gen.Frequency((9, Object(items.Parameters)), (1, Gen.Elements("null", "1"))), 3) select "[" + string.Join(",", list) + "]"
            : Gen.Elements(Usual(parameter.Type))));

    private static string[] Usual(ParameterType type) => type switch
    {
        ParameterType.Number or ParameterType.Integer => ["0", "1", "2", "5", "10", "2.5"],
        ParameterType.Boolean => ["true", "false"],
        ParameterType.StringArray or ParameterType.FileArray or ParameterType.ModelArray => ["[]", "[\"a\"]", "[\"a\",\"b\"]"],
        ParameterType.NumberArray => ["[]", "[1]", "[5,10]"],
        ParameterType.InputsArray => ["[]", "[{}]"],
        _ => SomeTexts,
    };

    // Names meet, and not every rule can be enforced: what cannot must not be refused by anybody.
    private static Gen<EquatableArray<ModelRule>> Rules(List<ParameterSpec> parameters) => parameters.Count < 2
        ? Gen.Constant(default(EquatableArray<ModelRule>))
        : from rules in Gen.ListOf(Rule(parameters), 3) select rules.Distinct().ToEquatableArray();

    private static Gen<ModelRule> Rule(List<ParameterSpec> parameters) =>
        from names in Gen.Shuffle(parameters.Select(static parameter => parameter.Name).ToArray())
        from list in Gen.Elements(parameters.Select(static parameter => parameter.Items is null ? "" : parameter.Name).OrderBy(static name => name.Length == 0).Take(2).ToArray())
        from kind in Gen.Choose(0, list.Length == 0 ? 6 : 8)
        from values in Gen.Elements<EquatableArray<string>>(["a"], ["5", "2.5", "a"], ["true"], ["10", "1"])
        from comparison in Gen.Elements(RelationOperator.AtMost, RelationOperator.LessThan, RelationOperator.AtLeast, RelationOperator.GreaterThan)
        from extra in Gen.Elements(0m, 0.5m, 10m)
        select kind switch
        {
            0 => new RequiredWith(names[0], names[1]),
            1 => new RequiredWithout(names[0], names[1]),
            2 => new RequiredWhen(names[0], names[1], values),
            3 => new Excludes(names[0], names[1]),
            4 => new AtMostOne(names.Take(3).ToEquatableArray()),
            5 => new AtLeastOne(names.Take(3).ToEquatableArray()),
            6 => new Relation([new RelationTerm(names[0]), new RelationTerm(null, Number: extra)], comparison, [new RelationTerm(names[1])]),
            7 => new Relation([new RelationTerm(list, "start"), new RelationTerm(null, Number: extra)], comparison, [new RelationTerm(names.First(name => name != list))]),
            _ => (ModelRule)new Contiguous(list, "start", "end"),
        };

    private static Gen<ParameterSpec> WithItems(ParameterSpec parameter) => parameter.Type != ParameterType.InputsArray ? Gen.Constant(parameter)
        : from count in Gen.Choose(0, ItemNames.Length)
          from items in Gen.CollectToList(ItemNames.Take(count), name => Parameter(name, name is "start" or "end" ? Numeric : Types))
          from rules in Rules(items)
          select count == 0 ? parameter : parameter with { Items = new ItemSpec(items.ToEquatableArray(), rules) };

    private static readonly ParameterType[] Numeric = [ParameterType.Number, ParameterType.Number, ParameterType.Integer];

    private static Gen<ParameterSpec> Parameter(string name, ParameterType[] types) =>
        from type in Gen.Elements(types)
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
