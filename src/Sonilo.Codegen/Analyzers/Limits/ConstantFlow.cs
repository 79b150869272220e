using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Finds the constants that may reach a parameter. The search ends at variables and calls.</summary>
internal sealed class ConstantFlow(ParameterLimits limits)
{
    // Newer than the Roslyn that this is compiled against; the numbers are part of its public interface.
    internal const OperationKind CollectionExpression = (OperationKind)127;
    private const OperationKind Spread = (OperationKind)128;

    private readonly List<GivenValue> found = [];

    /// <summary>The constants in <paramref name="operation"/>.</summary>
    public List<GivenValue> In(IOperation operation)
    {
        Visit(operation, limits.IsList ? FlowContext.ToList : FlowContext.ToValue);
        return found;
    }

    private void Visit(IOperation operation, FlowContext context)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            Add(operation, constant, context);
            return;
        }

        switch (operation)
        {
            case IConversionOperation conversion:
                VisitConversion(conversion, context);
                break;

            case IConditionalOperation { WhenFalse: { } otherwise, Condition.ConstantValue: var condition } conditional:
                // What a constant condition leaves out is never given.
                if (condition is not { HasValue: true, Value: false })
                {
                    Visit(conditional.WhenTrue, context);
                }

                if (condition is not { HasValue: true, Value: true })
                {
                    Visit(otherwise, context);
                }

                break;

            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Visit(arm.Value, context);
                }

                break;

            case ICoalesceOperation coalesce:
                VisitCoalesce(coalesce, context);
                break;

            // A property reports for itself what it is given.
            case ISimpleAssignmentOperation { Target: not IPropertyReferenceOperation } assignment:
                Visit(assignment.Value, context);
                break;

            case IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } }:
                Add(operation, "", context);
                break;

            case IDefaultValueOperation:
                VisitDefault(operation, context);
                break;

            case IObjectCreationOperation creation when context.IsList:
                VisitListCreation(creation);
                break;

            case IObjectCreationOperation creation:
                VisitValueCreation(creation, context);
                break;

            default:
                VisitItems(operation, context);
                break;
        }
    }

    private void VisitConversion(IConversionOperation conversion, FlowContext context)
    {
        // Of the conversions that someone wrote, only the one from text to the generated type is known to keep the value.
        if (conversion.OperatorMethod is { } method
            && !SymbolEqualityComparer.Default.Equals(method.ContainingType, limits.ValueType))
        {
            return;
        }

        var isWhole = conversion.Type is { } type && GivenType.IsIntegral(GivenType.WithoutNullable(type));
        Visit(conversion.Operand, isWhole ? context with { IsCut = true } : context);
    }

    private void VisitCoalesce(ICoalesceOperation coalesce, FlowContext context)
    {
        // A null on the left is replaced, anything else there makes the right one unreachable.
        Visit(coalesce.Value, context with { SkipsNull = true });
        if (coalesce.Value.ConstantValue is not { HasValue: true, Value: not null })
        {
            Visit(coalesce.WhenNull, context);
        }
    }

    private void VisitDefault(IOperation operation, FlowContext context)
    {
        // The default of a nullable value is null and means "not given"; the default of a generated value type has no text.
        if (SymbolEqualityComparer.Default.Equals(operation.Type, limits.ValueType))
        {
            Add(operation, null, context with { SkipsNull = false });
        }
    }

    private void VisitValueCreation(IObjectCreationOperation creation, FlowContext context)
    {
        var isNullable = creation.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (!isNullable && !(limits.Kind == GivenKind.Choice && SymbolEqualityComparer.Default.Equals(creation.Type, limits.ValueType)))
        {
            return;
        }

        if (creation.Arguments.Length == 1)
        {
            Visit(creation.Arguments[0].Value, context);
        }
        else if (!isNullable)
        {
            VisitDefault(creation, context);
        }
    }

    // new List<double>(new[] { 601.0 }) { 602 }
    private void VisitListCreation(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            VisitItems(argument.Value, FlowContext.ToList);
        }

        if (creation.Initializer is { } initializer)
        {
            foreach (var add in initializer.Initializers.OfType<IInvocationOperation>().Where(static call => call.Arguments.Length == 1))
            {
                Visit(add.Arguments[0].Value, FlowContext.ToItem);
            }
        }
    }

    private void VisitItems(IOperation operation, FlowContext context)
    {
        if (!context.IsList)
        {
            return;
        }

        switch (operation)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                VisitItems(conversion.Operand, context);
                break;

            case IArrayCreationOperation { Initializer: { } initializer }:
                foreach (var element in initializer.ElementValues)
                {
                    Visit(element, FlowContext.ToItem);
                }

                break;

            case { Kind: CollectionExpression }:
                foreach (var element in operation.ChildOperations)
                {
                    if (element.Kind != Spread)
                    {
                        Visit(element, FlowContext.ToItem);
                    }
                    else if (element.ChildOperations.FirstOrDefault() is { } spread)
                    {
                        Visit(spread, FlowContext.ToList with { SkipsNull = true });
                    }
                }

                break;

            default:
                break;
        }
    }

    private void Add(IOperation expression, object? value, FlowContext context)
    {
        if (value is null && context.SkipsNull)
        {
            return;
        }

        var hasFraction = ConstantNumber.HasFraction(value)
            || (expression is IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: var before } } && ConstantNumber.HasFraction(before));
        var given = context.IsCut ? ConstantNumber.Cut(value) : value;
        found.Add(new GivenValue(expression, given, context.IsItem, hasFraction && !ConstantNumber.HasFraction(given)));
    }
}
