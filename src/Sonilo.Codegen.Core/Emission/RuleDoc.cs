using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>Documents the rules between parameters, for readers and for analyzers.</summary>
internal static class RuleDoc
{
    /// <summary>The rules as sentences that follow others; empty where there are none.</summary>
    public static string Of(EquatableArray<ModelRule> rules) =>
        rules.Count == 0 ? "" : Sentence(" It must hold that ", " and ", rules.Where(IsRelation)) + Sentence(" Rules: ", ", ", rules.Where(static rule => !IsRelation(rule)));

    /// <summary>An attribute for each rule that analyzers can hold an object initializer against.</summary>
    public static void AppendAttributes(StringBuilder code, EquatableArray<ParameterSpec> parameters, EquatableArray<ModelRule> rules)
    {
        foreach (var rule in RuleUse.Enforced(parameters, rules).Where(static rule => rule is not (Relation or Contiguous)))
        {
            code.Append($"    [GenerationRule({CSharpLiteral.Of(RuleText.Of(rule))})]\n");
        }
    }

    /// <summary>The rules that name a parameter, as one sentence; empty where there are none.</summary>
    public static string OfParameter(string parameter, EquatableArray<ModelRule> rules) =>
        rules.Count == 0 ? "" : Sentence(" Rules: ", ", ", rules.Where(rule => !IsRelation(rule) && RuleUse.NamesIn(rule).Contains(parameter, StringComparer.Ordinal)));

    private static bool IsRelation(ModelRule rule) => rule is Relation;

    private static string Sentence(string beginning, string separator, IEnumerable<ModelRule> rules)
    {
        var texts = string.Join(separator, rules.Select(static rule => XmlDoc.Code(RuleText.Of(rule))));
        return texts.Length == 0 ? "" : beginning + texts + ".";
    }
}
