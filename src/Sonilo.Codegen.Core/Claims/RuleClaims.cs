using System.Text.RegularExpressions;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Claims;

/// <summary>Finds rules between parameters in a description.</summary>
internal static class RuleClaims
{
    // Up to the end of the sentence, or of what is in brackets.
    private const string Rest = @"(?<rest>[^.;:()!?\n]{1,100})";

    private const string Given = @"(?:\s+(?:is|are)(?:\s+(?:also|being))?\s+(?:set|provided|given|used|present|specified|supplied|selected|added|defined))";

    private static readonly Phrase CannotCombine = Phrase.Of(@"(?:can\s*not|can['\u2019]t|must\s+not|may\s+not)\s+be\s+(?:combined|used|set|given|provided|mixed)(?:\s+together)?\s+with\s+" + Rest, "not be", "'t be", "\u2019t be");
    private static readonly Phrase Exclusive = Phrase.Of(@"(?:mutually\s+exclusive|incompatible|not\s+compatible)\s+with\s+" + Rest, "exclusive", "compatible");
    private static readonly Phrase OptionalIf = Phrase.Of(@"optional\s+(?:if|when)\s+(?:you\s+(?:provide|set|give|use)\s+)?" + Rest, "optional");
    private static readonly Phrase Either = Phrase.Of(@"(?:either\s+|at\s+least\s+one\s+of\s+)(?<rest>[^.;:()!?\n]{1,80}?)\s+(?:is|are|must\s+be)\s+(?:required|provided|given|set)", "either", "at least one of");
    private static readonly Phrase RequiredIf = Phrase.Of(@"(?<!not\s)required\s+(?:if|when|with|together\s+with)\s+(?<rest>[^.;:()!?\n]{1,60}?)" + $"(?:{Given}|(?=[.;:()!?\\n]|$))", "required");
    private static readonly Phrase RequiredUnless = Phrase.Of(@"(?<!not\s)required\s+(?:unless|without|if\s+no|when\s+no)\s+(?<rest>[^.;:()!?\n]{1,60}?)" + $"(?:{Given}|(?=[.;:()!?\\n]|$))", "required");
    private static readonly Phrase OnlyWith = Phrase.Of(@"only\s+(?:valid|allowed|accepted)\s+(?:if|when|with|together\s+with)\s+(?!no\b)(?<rest>[^.;:()!?\n]{1,60}?)" + $"(?:{Given}|(?=[.;:()!?\\n]|$))", "only");
    private static readonly Phrase Requires = Phrase.Of(@"(?<!not\s)requires\s+" + Rest, "requires");
    private static readonly Phrase Exceed = Phrase.Of(@"(?<left>[\w ]{1,60}?)\s+(?:must|may|can|should)\s*not\s+exceed\s+(?<right>[\w ]{1,60}?)\s*(?=[.;:()!?,\n]|$)", "exceed");

    public static IEnumerable<Claim> Find(ParameterSpec parameter, string text, ParameterNames names)
    {
        var name = parameter.Name;
        return Each(CannotCombine).Concat(Each(Exclusive)).SelectMany(match => Others(match).Select(other => names.InOrder([name, other])).Select(pair => Claim(match, new Excludes(pair[0], pair[1]))))
            .Concat(Each(OptionalIf).SelectMany(match => Optional(match)))
            .Concat(Each(Either).Select(match => (match, all: names.ListOf(match.Groups["rest"].Value))).Where(static found => found.all.Count > 1).Select(found => Claim(found.match, new AtLeastOne(names.InOrder(found.all)))))
            .Concat(Each(RequiredIf).SelectMany(match => One(match).Select(other => Claim(match, new RequiredWith(name, other)))))
            .Concat(Each(RequiredUnless).SelectMany(match => One(match).Select(other => Claim(match, new RequiredWithout(name, other)))))
            .Concat(Each(OnlyWith).Concat(Each(Requires)).SelectMany(match => One(match).Select(other => Claim(match, new RequiredWith(other, name)))))
            .Concat(Each(Exceed).SelectMany(match => Sums(match)));

        IEnumerable<Match> Each(Phrase phrase) => phrase.In(text);

        IEnumerable<string> Others(Match match) => names.ListOf(match.Groups["rest"].Value).Where(other => other != name);

        IEnumerable<string> One(Match match) => names.Of(match.Groups["rest"].Value) is { } other && other != name ? [other] : [];

        // One other decides by itself; of several any one does.
        IEnumerable<Claim> Optional(Match match)
        {
            string[] others = [.. Others(match)];
            return others.Length == 0 ? [] : [Claim(match, others.Length == 1 ? new RequiredWithout(name, others[0]) : new AtLeastOne(names.InOrder([name, .. others])))];
        }

        IEnumerable<Claim> Sums(Match match)
        {
            var left = Sum(match.Groups["left"].Value);
            var right = Sum(match.Groups["right"].Value);
            return left is null || right is null ? [] : [Claim(match, new Relation(left.ToEquatableArray(), RelationOperator.AtMost, right.ToEquatableArray()))];
        }

        List<RelationTerm>? Sum(string words)
        {
            var terms = words.Split([" plus ", " and "], StringSplitOptions.RemoveEmptyEntries).Select(Term).ToList();
            return terms.Count > 0 && !terms.Contains(null) ? [.. terms.OfType<RelationTerm>()] : null;
        }

        // "The video duration" is how long the file of "video" is.
        RelationTerm? Term(string words)
        {
            var trimmed = words.Trim();
            return names.Of(trimmed) is { } number ? names.Find(number)!.Type is ParameterType.Number or ParameterType.Integer ? new RelationTerm(number) : null
                : trimmed.EndsWith(" duration", StringComparison.OrdinalIgnoreCase) && names.Of(trimmed.Substring(0, trimmed.Length - " duration".Length)) is { } file
                    && names.Find(file)!.Type == ParameterType.File ? new RelationTerm(file, RuleUse.FileDuration)
                : null;
        }

        Claim Claim(Match match, ModelRule rule) => new(name, match.Value.Trim(), new ProposedRule(rule));
    }
}
