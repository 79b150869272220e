using FsCheck;
using FsCheck.Fluent;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Core.Tests.Comparing;

/// <summary>Random models and versions of them, out of few words, so that two of them often meet.</summary>
internal static class RandomModels
{
    private static readonly string[] Names = ["prompt", "duration", "numSamples", "num_samples", "seed", "style"];

    private static readonly ParameterType[] Types =
    [
        ParameterType.String, ParameterType.String, ParameterType.Number, ParameterType.Number, ParameterType.Integer, ParameterType.Boolean, ParameterType.File,
        ParameterType.Model, ParameterType.StringArray, ParameterType.NumberArray, ParameterType.ModelArray, ParameterType.InputsArray, ParameterType.Unknown,
    ];

    private static readonly decimal?[] Limits = [null, null, 0, 1, 2, 3, 2.5m, -1, 5_000_000_000];

    private static readonly EquatableArray<string>[] Lists =
        [[], [], [], ["a", "b"], ["a"], ["b", "a", "c"], ["", "a"], [" "], ["1", "2"], ["1", "2", "3"], ["2.0", "1"], ["2.5"], ["a", "A"], ["A", "a"], ["A"]];

    private static readonly DefaultValue?[] Defaults =
        [null, null, null, DefaultValue.Of("a"), DefaultValue.Of("1"), DefaultValue.Of("2.5"), DefaultValue.Of(""), DefaultValue.EmptyList];

    private static Gen<ParameterSpec> Parameter(string name) =>
        from type in Gen.Elements(Types)
        from required in Gen.Elements<bool?>(true, false, null)
        from given in Gen.Elements(Defaults)
        from minimum in Gen.Elements(Limits)
        from maximum in Gen.Elements(Limits)
        from allowed in Gen.Elements(Lists)
        from length in Gen.Elements<int?>(null, null, 0, 1, 2)
        from shortest in Gen.Elements<int?>(null, null, null, 0, 1, 2)
        from step in Gen.Elements<decimal?>(null, null, null, 1, 0.5m, 2, 1.5m)
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

    /// <summary>A model of a few parameters.</summary>
    public static Gen<ModelSpec> Model =>
        from names in Gen.Shuffle(Names)
        from count in Gen.Choose(0, 3)
        from parameters in Gen.CollectToList(names.Take(count), Parameter)
        select new ModelSpec { Id = "model_acme", Name = "Acme", Parameters = parameters.ToEquatableArray() };

    /// <summary>A model and a later version of it, which differs in some cells.</summary>
    public static Gen<(ModelSpec Before, ModelSpec After)> Versions =>
        from before in Model
        from other in Model
        from changed in Gen.CollectToList(before.Parameters, Later)
        from adds in Gen.Elements(false, false, true)
        let added = other.Parameters.Where(parameter => adds && before.Parameters.All(existing => existing.Name != parameter.Name))
        select (before, before with { Parameters = changed.Concat(added).ToEquatableArray() });

    private static Gen<ParameterSpec> Later(ParameterSpec before) =>
        from other in Parameter(before.Name)
        from cell in Gen.Choose(0, 11)
        select cell switch
        {
            0 => other,
            1 => before with { Minimum = other.Minimum },
            2 => before with { Maximum = other.Maximum },
            3 => before with { AllowedValues = other.AllowedValues },
            4 => before with { Default = other.Default },
            5 => before with { Required = other.Required },
            6 => before with { MaxLength = other.MaxLength },
            7 => before with { Type = other.Type, TypeText = other.TypeText },
            9 => before with { Step = other.Step },
            10 => before with { MinLength = other.MinLength },
            8 => before with { Step = other.Step, AllowedValues = other.AllowedValues, Maximum = other.Maximum },
            _ => before,
        };
}
