using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Sonilo.Codegen.Diagnostics;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Reports constants that a model's limits forbid, where they are given to a generated request.</summary>
/// <remarks>
/// The limits come from the attribute on the generated member, so this works across assemblies and without the page.
/// Generated code is looked at because Razor pages and components arrive as such; <see cref="WrittenCode"/> finds the parts that a person wrote.
/// A project without generated requests pays for one symbol look-up, see <see cref="RequestTypes.Of(Compilation, AnalyzerOptions)"/>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LimitAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticCatalog.OfLimits;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RequestTypes.Of(start.Compilation, start.Options) is { } requests)
            {
                var written = new WrittenCode(start.Options.AnalyzerConfigOptionsProvider);
                Action<OperationAnalysisContext> InWrittenCode(Action<OperationAnalysisContext> visit) => context =>
                {
                    if (written.CanBeIn(context.Operation.Syntax.SyntaxTree))
                    {
                        visit(context);
                    }
                };

                var sites = new AssignmentSites(requests, written);
                var rules = new RuleSites(requests, written, new WithStarts(start.Compilation));
                // Object initialisers and with-expressions are made of simple assignments too.
                start.RegisterOperationAction(InWrittenCode(sites.VisitAssignment), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
                start.RegisterOperationAction(InWrittenCode(sites.VisitDeconstruction), OperationKind.DeconstructionAssignment);
                start.RegisterOperationAction(InWrittenCode(sites.VisitCreation), OperationKind.ObjectCreation);
                start.RegisterOperationAction(InWrittenCode(rules.VisitCreation), OperationKind.ObjectCreation);
                start.RegisterOperationAction(InWrittenCode(sites.VisitConstructorInitializer), OperationKind.ConstructorBody);
            }
        });
    }
}
