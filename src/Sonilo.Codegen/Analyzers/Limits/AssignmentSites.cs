using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Every place where a request is given a value. Most operations of a project are dismissed by the type they belong to.</summary>
internal sealed class AssignmentSites(RequestTypes requests, WrittenCode written)
{
    /// <summary><c>request.Duration = 601</c>, also in an object initialiser or a with-expression, and <c>??=</c>.</summary>
    public void VisitAssignment(OperationAnalysisContext context)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        Visit(assignment.Target, assignment.Value, context);
    }

    /// <summary><c>(request.Duration, request.NumSamples) = (601, 4)</c>.</summary>
    public void VisitDeconstruction(OperationAnalysisContext context)
    {
        var assignment = (IDeconstructionAssignmentOperation)context.Operation;
        VisitPair(assignment.Target, assignment.Value, context);
    }

    /// <summary><c>new Request("")</c>, however its arguments are named.</summary>
    public void VisitCreation(OperationAnalysisContext context) =>
        VisitArguments(((IObjectCreationOperation)context.Operation).Arguments, context);

    /// <summary><c>: this("")</c> in a constructor that the project adds to the partial type.</summary>
    public void VisitConstructorInitializer(OperationAnalysisContext context)
    {
        if (((IConstructorBodyOperation)context.Operation).Initializer is IExpressionStatementOperation { Operation: IInvocationOperation call })
        {
            VisitArguments(call.Arguments, context);
        }
    }

    private void VisitArguments(ImmutableArray<IArgumentOperation> arguments, OperationAnalysisContext context)
    {
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && requests.LimitsOf(parameter) is { } limits)
            {
                Check(limits, argument.Value, context);
            }
        }
    }

    private void VisitPair(IOperation target, IOperation value, OperationAnalysisContext context)
    {
        if (target is not ITupleOperation targets)
        {
            Visit(target, value, context);
            return;
        }

        switch (value)
        {
            case ITupleOperation values when values.Elements.Length == targets.Elements.Length:
                for (var index = 0; index < values.Elements.Length; index++)
                {
                    VisitPair(targets.Elements[index], values.Elements[index], context);
                }

                break;

            case IConversionOperation { OperatorMethod: null } conversion:
                VisitPair(target, conversion.Operand, context);
                break;

            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                VisitPair(target, conditional.WhenTrue, context);
                VisitPair(target, otherwise, context);
                break;

            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    VisitPair(target, arm.Value, context);
                }

                break;

            default:
                break;
        }
    }

    private void Visit(IOperation target, IOperation value, OperationAnalysisContext context)
    {
        if (target is IPropertyReferenceOperation { Property: var property } && !IsUnknown(value) && requests.LimitsOf(property) is { } limits)
        {
            Check(limits, value, context);
        }
    }

    // Most of what is assigned: it cannot contain a constant.
    private static bool IsUnknown(IOperation value) =>
        value.Kind is OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.PropertyReference or OperationKind.Invocation
        && !value.ConstantValue.HasValue;

    private void Check(ParameterLimits limits, IOperation value, OperationAnalysisContext context)
    {
        foreach (var given in new ConstantFlow(limits).In(value))
        {
            if (LimitCheck.Of(given, limits) is { } diagnostic && written.Contains(diagnostic.Location, context.ContainingSymbol))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
