using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Which parameters the creation of a request gives, as far as that is certain.</summary>
internal sealed class GivenMembers
{
    private readonly Dictionary<string, (IOperation Value, SyntaxNode Place)> values = new(StringComparer.Ordinal);
    private readonly RequestLimits limits;

    public GivenMembers(IObjectCreationOperation creation, RequestTypes requests, RequestLimits limits)
    {
        this.limits = limits;
        foreach (var argument in creation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && requests.LimitsOf(parameter) is { } found)
            {
                values[found.Name] = (argument.Value, argument.Value.Syntax);
            }
        }

        foreach (var assignment in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (assignment.Target is IPropertyReferenceOperation { Property: var property } && requests.LimitsOf(property) is { } found)
            {
                values[found.Name] = (assignment.Value, assignment.Syntax);
            }
        }
    }

    /// <summary>Whether the parameter is certainly not given, and cannot be given later either.</summary>
    public bool IsMissing(string parameter) =>
        limits.OfParameter(parameter) is { Property.SetMethod.IsInitOnly: true }
        && (!values.TryGetValue(parameter, out var given) || IsNull(given.Value));

    /// <summary>Where the parameter is certainly given; <see langword="null"/> where it is not.</summary>
    public Location? PlaceOf(string parameter) => values.TryGetValue(parameter, out var given) && IsGiven(given.Value) ? given.Place.GetLocation() : null;

    /// <summary>Where the parameter is given as one of some constants; <see langword="null"/> where it is not.</summary>
    public Location? PlaceOf(string parameter, EquatableArray<string> constants) =>
        values.TryGetValue(parameter, out var given) && limits.OfParameter(parameter) is { } known
        && new ConstantFlow(known).In(given.Value) is { Count: 1 } found && found[0].Value is { } constant && constants.Any(value => IsSame(constant, value))
            ? given.Place.GetLocation()
            : null;

    /// <summary>Where the later of two is given that are both certainly given; <see langword="null"/> where one of them is not.</summary>
    public Location? PlaceOfBoth(string first, string second) =>
        PlaceOf(first) is { } one && PlaceOf(second) is { } other ? one.SourceSpan.Start > other.SourceSpan.Start ? one : other : null;

    /// <summary>The first two of several parameters that are certainly given; <see langword="null"/> where there are not two.</summary>
    public (string First, string Second)? FirstTwo(EquatableArray<string> parameters)
    {
        var given = parameters.Where(parameter => PlaceOf(parameter) is not null).Take(2).ToList();
        return given.Count == 2 ? (given[0], given[1]) : null;
    }

    private static bool IsSame(object constant, string value) => constant switch
    {
        string text => text == value,
        bool truth => value == (truth ? "true" : "false"),
        _ => ConstantNumber.Of(constant) is { } number && ConstantNumber.Parse(value) == number,
    };

    private static bool IsNull(IOperation value) => Unconverted(value) is var inner
        && (inner.ConstantValue is { HasValue: true, Value: null } || (inner is IDefaultValueOperation && CanBeNull(inner.Type)));

    private static bool IsGiven(IOperation value)
    {
        var inner = Unconverted(value);
        return inner.ConstantValue.HasValue ? inner.ConstantValue.Value is not null
            : inner.Type is { IsValueType: true } type ? !CanBeNull(type)
            : inner is IObjectCreationOperation or IArrayCreationOperation or IInterpolatedStringOperation || inner.Kind == ConstantFlow.CollectionExpression
                || inner.SemanticModel?.GetTypeInfo(inner.Syntax).Nullability.FlowState == NullableFlowState.NotNull;
    }

    private static bool CanBeNull(ITypeSymbol? type) => type is { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
