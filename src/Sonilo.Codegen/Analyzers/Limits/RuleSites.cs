using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Sonilo.Codegen.Diagnostics;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Every place where a request, or an item of one, is made with values that break a rule between them.</summary>
/// <remarks>Only what is certain is reported: a value that may be null is neither given nor missing.</remarks>
internal sealed class RuleSites(RequestTypes requests, WrittenCode written, WithStarts templates)
{
    /// <summary><c>new Request("p") { Prompt = "x", Segments = [] }</c>.</summary>
    public void VisitCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not INamedTypeSymbol type || requests.LimitsOf(type) is not { Rules.Length: > 0 } limits)
        {
            return;
        }

        var members = new GivenMembers(creation, requests, limits);
        foreach (var rule in limits.Rules)
        {
            if (FaultOf(rule, members, creation.Syntax) is var (descriptor, place, arguments) && written.Contains(place, context.ContainingSymbol)
                && !IsSetLater(rule, limits, creation.Syntax, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(descriptor, place, [.. arguments.Select(InvisibleText.Escaped), LimitSource.Of(type)]));
            }
        }
    }

    // A request that others are made from need not keep a rule about what they set.
    private bool IsSetLater(ModelRule rule, RequestLimits limits, SyntaxNode creation, CancellationToken cancellationToken)
    {
        var set = templates.SetBy(creation, cancellationToken).ToList();
        return set.Count > 0 && RuleUse.NamesIn(rule).Any(name => limits.OfParameter(name) is { } known && set.Contains(known.Property.Name));
    }

    private static (DiagnosticDescriptor Descriptor, Location Place, string[] Arguments)? FaultOf(ModelRule rule, GivenMembers members, SyntaxNode creation) => rule switch
    {
        RequiredWith needed when members.IsMissing(needed.Parameter) && members.PlaceOf(needed.Other) is { } place =>
            (LimitDescriptors.PartnerMissing, place, [needed.Parameter, $"'{needed.Other}' is given"]),
        RequiredWithout needed when members.IsMissing(needed.Parameter) && members.IsMissing(needed.Other) =>
            (LimitDescriptors.PartnerMissing, creation.GetLocation(), [needed.Parameter, $"'{needed.Other}' is not given"]),
        RequiredWhen needed when members.IsMissing(needed.Parameter) && members.PlaceOf(needed.Other, needed.Values) is { } place =>
            (LimitDescriptors.PartnerMissing, place, [needed.Parameter, $"'{needed.Other}' is {string.Join(" or ", needed.Values.Select(RuleValue.Of))}"]),
        Excludes excludes when members.PlaceOfBoth(excludes.Parameter, excludes.Other) is { } place =>
            (LimitDescriptors.Exclusive, place, [excludes.Parameter, excludes.Other]),
        AtMostOne most when members.FirstTwo(most.Parameters) is var (first, second) =>
            (LimitDescriptors.Exclusive, members.PlaceOfBoth(first, second)!, [first, second]),
        AtLeastOne least when least.Parameters.All(members.IsMissing) =>
            (LimitDescriptors.PartnerMissing, creation.GetLocation(), [least.Parameters[0], $"none of {string.Join(", ", least.Parameters.Skip(1).Select(static name => $"'{name}'"))} is given"]),
        _ => null,
    };
}
