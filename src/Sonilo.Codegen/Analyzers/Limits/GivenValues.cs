using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Sonilo.Codegen.Analyzers;

/// <summary>A constant that reaches a request.</summary>
/// <param name="Expression">The expression that is the constant.</param>
/// <param name="Value">Its value, after conversions; <see langword="null"/> for null and for a value type's default.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
/// <param name="LosesFraction">Whether it had a fraction that a conversion cut off.</param>
internal readonly record struct GivenValue(IOperation Expression, object? Value, bool IsItem, bool LosesFraction);

/// <summary>Follows what is given to a parameter down to the constants that may reach it. Variables and calls end the way.</summary>
internal sealed class GivenValues(ParameterLimits limits)
{
    // Newer than the Roslyn that this is compiled against; the numbers are part of its public interface.
    private const OperationKind CollectionExpression = (OperationKind)127;
    private const OperationKind Spread = (OperationKind)128;

    private readonly List<GivenValue> found = [];

    /// <summary>The constants in <paramref name="operation"/>.</summary>
    public List<GivenValue> In(IOperation operation)
    {
        Visit(operation, limits.IsList ? Way.ToList : Way.ToValue);
        return found;
    }

    private void Visit(IOperation operation, Way way)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            Add(operation, constant, way);
            return;
        }

        switch (operation)
        {
            case IConversionOperation conversion:
                VisitConversion(conversion, way);
                break;

            case IConditionalOperation { WhenFalse: { } otherwise, Condition.ConstantValue: var condition } conditional:
                // What a constant condition leaves out is never given.
                if (condition is not { HasValue: true, Value: false })
                {
                    Visit(conditional.WhenTrue, way);
                }

                if (condition is not { HasValue: true, Value: true })
                {
                    Visit(otherwise, way);
                }

                break;

            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Visit(arm.Value, way);
                }

                break;

            case ICoalesceOperation coalesce:
                VisitCoalesce(coalesce, way);
                break;

            // A property reports for itself what it is given.
            case ISimpleAssignmentOperation { Target: not IPropertyReferenceOperation } assignment:
                Visit(assignment.Value, way);
                break;

            case IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } }:
                Add(operation, "", way);
                break;

            case IDefaultValueOperation:
                VisitDefault(operation, way);
                break;

            case IObjectCreationOperation creation when way.IsList:
                VisitListCreation(creation);
                break;

            case IObjectCreationOperation creation:
                VisitValueCreation(creation, way);
                break;

            default:
                VisitItems(operation, way);
                break;
        }
    }

    private void VisitConversion(IConversionOperation conversion, Way way)
    {
        // Of the conversions that someone wrote, only the one from text to the generated type is known to keep the value.
        if (conversion.OperatorMethod is { } method
            && !SymbolEqualityComparer.Default.Equals(method.ContainingType, limits.ValueType))
        {
            return;
        }

        var isWhole = conversion.Type is { } type && GivenType.IsIntegral(GivenType.WithoutNullable(type));
        Visit(conversion.Operand, isWhole ? way with { IsCut = true } : way);
    }

    private void VisitCoalesce(ICoalesceOperation coalesce, Way way)
    {
        // A null on the left is replaced, anything else there makes the right one unreachable.
        Visit(coalesce.Value, way with { SkipsNull = true });
        if (coalesce.Value.ConstantValue is not { HasValue: true, Value: not null })
        {
            Visit(coalesce.WhenNull, way);
        }
    }

    private void VisitDefault(IOperation operation, Way way)
    {
        // The default of a nullable value is null and means "not given"; the default of a generated value type is no text at all.
        if (SymbolEqualityComparer.Default.Equals(operation.Type, limits.ValueType))
        {
            Add(operation, null, way with { SkipsNull = false });
        }
    }

    private void VisitValueCreation(IObjectCreationOperation creation, Way way)
    {
        var isNullable = creation.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (!isNullable && !(limits.Kind == GivenKind.Choice && SymbolEqualityComparer.Default.Equals(creation.Type, limits.ValueType)))
        {
            return;
        }

        if (creation.Arguments.Length == 1)
        {
            Visit(creation.Arguments[0].Value, way);
        }
        else if (!isNullable)
        {
            VisitDefault(creation, way);
        }
    }

    // new List<double>(new[] { 601.0 }) { 602 }
    private void VisitListCreation(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            VisitItems(argument.Value, Way.ToList);
        }

        if (creation.Initializer is { } initializer)
        {
            foreach (var add in initializer.Initializers.OfType<IInvocationOperation>().Where(static call => call.Arguments.Length == 1))
            {
                Visit(add.Arguments[0].Value, Way.ToItem);
            }
        }
    }

    private void VisitItems(IOperation operation, Way way)
    {
        if (!way.IsList)
        {
            return;
        }

        switch (operation)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                VisitItems(conversion.Operand, way);
                break;

            case IArrayCreationOperation { Initializer: { } initializer }:
                foreach (var element in initializer.ElementValues)
                {
                    Visit(element, Way.ToItem);
                }

                break;

            case { Kind: CollectionExpression }:
                foreach (var element in operation.ChildOperations)
                {
                    if (element.Kind != Spread)
                    {
                        Visit(element, Way.ToItem);
                    }
                    else if (element.ChildOperations.FirstOrDefault() is { } spread)
                    {
                        Visit(spread, Way.ToList with { SkipsNull = true });
                    }
                }

                break;

            default:
                break;
        }
    }

    private void Add(IOperation expression, object? value, Way way)
    {
        if (value is null && way.SkipsNull)
        {
            return;
        }

        var hasFraction = ConstantNumber.HasFraction(value)
            || (expression is IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: var before } } && ConstantNumber.HasFraction(before));
        var given = way.IsCut ? ConstantNumber.Cut(value) : value;
        found.Add(new GivenValue(expression, given, way.IsItem, hasFraction && !ConstantNumber.HasFraction(given)));
    }

    // How a value gets to the request: as such, as a list or as an item of one; through ?? that replaces null; cut to a whole number.
    private readonly record struct Way(bool IsList, bool IsItem, bool SkipsNull, bool IsCut)
    {
        public static Way ToValue => default;

        public static Way ToList => new(true, false, false, false);

        public static Way ToItem => new(false, true, false, false);
    }
}
