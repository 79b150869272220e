using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sonilo.Codegen.Diagnostics;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen;

/// <summary>The models that become code in this project, and what the code is for.</summary>
internal sealed record GeneratedModels(EquatableArray<NamedModel> Models, EquatableArray<DatedPage> Pages, CodeTarget Target)
{
    // Without a byte order mark, as a person's editor would save it.
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Leaves out what cannot become code here, and what a referenced assembly or the project's own code declares already.</summary>
    public static GeneratedModels Of(ProjectInput input, CancellationToken cancellationToken)
    {
        var (pages, options, consumer, declared) = input;
        var target = new CodeTarget(
            options.Namespace, options.IsPublic, consumer.HasRequired, consumer.HasInit, consumer.HasRawLiterals, consumer.HasRecordStructs, consumer.HasParsableValues)
        {
            CatalogType = declared.Names.Contains(CodeTarget.UsualCatalog) ? CodeTarget.UsualCatalog + CodeTarget.OfThisProject : CodeTarget.UsualCatalog,
        };
        var models = !input.CanGenerate ? []
            : declared.Names.Count == 0 ? pages.Models
            : WithoutDeclared(pages.Models, declared);
        return new GeneratedModels(models, pages.Pages, target);
    }

    /// <summary>What the code is for.</summary>
    public static CodeTarget TargetOf(GeneratedModels generated, CancellationToken cancellationToken) => generated.Target;

    /// <summary>The models, one by one.</summary>
    public static IEnumerable<NamedModel> ModelsOf(GeneratedModels generated, CancellationToken cancellationToken) => generated.Models;

    /// <summary>Adds the file of one model.</summary>
    public static void AddRequest(SourceProductionContext context, (NamedModel Model, CodeTarget Target) source) =>
        Add(context, source.Model.HintName, () => RequestTemplate.Render(source.Model, source.Target));

    /// <summary>Adds a file; a failure of ours becomes a diagnostic and costs this file only.</summary>
    public static void Add(SourceProductionContext context, string hintName, Func<string> render)
    {
        try
        {
            context.AddSource(hintName, SourceText.From(render(), Utf8));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                GenerationDescriptors.PageNotGenerated, Location.None, exception.GetType().Name, OneLine.Cut(OneLine.Of(exception.Message), 200)));
        }
    }

    private static EquatableArray<NamedModel> WithoutDeclared(EquatableArray<NamedModel> models, DeclaredTypes declared)
    {
        var names = new HashSet<string>(declared.Names, StringComparer.Ordinal);
        return models.Where(model => !names.Contains(model.RequestType))
            .Select(model => model.ValueTypes.Any(names.Contains) ? model with { ValueTypes = model.ValueTypes.Select(Free).ToEquatableArray() } : model)
            .ToEquatableArray();

        // Another model of the reference can have a type of allowed values by the same name.
        string Free(string type) => names.Contains(type) ? type + CodeTarget.OfThisProject : type;
    }
}
