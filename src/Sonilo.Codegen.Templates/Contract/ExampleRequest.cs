using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>Which parameters a request that shows how one is written gives: those that it must, and no more.</summary>
internal static class ExampleRequest
{
    /// <summary>The required parameters, and those that a rule demands where these alone are given.</summary>
    public static ContractList Of(ModelSpec model, IReadOnlyList<ContractObject> parameters)
    {
        var given = new HashSet<string>(parameters.Where(static parameter => parameter["required"] is true).Select(NameOf), StringComparer.Ordinal);
        foreach (var rule in model.Rules)
        {
            var missing = rule switch
            {
                AtLeastOne { Parameters: { Count: > 0 } some } when !some.Any(given.Contains) => some[0],
                RequiredWithout needed when !given.Contains(needed.Other) => needed.Parameter,
                RequiredWith needed when given.Contains(needed.Other) => needed.Parameter,
                _ => null,
            };
            if (missing is not null)
            {
                given.Add(missing);
            }
        }

        return new ContractList(parameters.Where(parameter => given.Contains(NameOf(parameter))));
    }

    private static string NameOf(ContractObject parameter) => (string)parameter["name"]!;
}
