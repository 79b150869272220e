using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>Emission stands on its own: whatever a reader may hand it, even what ours never would.</summary>
public class HostileModelsTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Elements(HostilePagesTests.Tricks),
        Gen.Elements([.. HostilePagesTests.Tricks, "a", "B", "1", "\n", "\r\n", "|", "`", "*"]).ListOf().Select(string.Concat),
        Gen.Choose(0, 0xFFFF).ListOf().Select(codes => string.Concat(codes.Select(code => (char)code))));

    private static readonly Gen<string> Number = Gen.Elements("0", "1", "-1", "0.5", "1e3", "79228162514264337593543950335", "x", "2147483648");

    private static readonly Gen<Prose> Description =
        (from kind in Gen.Elements(Enum.GetValues<ProseKind>())
         from text in Text
         from target in Gen.OneOf(Text, Text.Select(text => "https://example.com/" + text))
         select new ProseRun(kind, text, kind == ProseKind.Link ? target : null)).ListOf().Select(runs => new Prose(runs.ToEquatableArray()));

    private static readonly Gen<decimal?> Bound = Gen.Elements<decimal?>(null, null, 0, 1, -100, 0.01m, 4294967295, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m);

    private static readonly Gen<ParameterSpec> Parameter =
        from name in Text
        from type in Gen.Elements(Enum.GetValues<ParameterType>())
        from typeText in Text
        from required in Gen.Elements<bool?>(null, true, false)
        from given in Gen.OneOf(Gen.Constant<DefaultValue>(null!), Gen.OneOf(Text, Number).Select(DefaultValue.Of), Gen.Constant(DefaultValue.EmptyList))
        from minimum in Bound
        from maximum in Bound
        from allowed in Gen.OneOf(Gen.Constant<List<string>>([]), Gen.OneOf(Text, Number).ListOf().Select(values => values.Distinct(StringComparer.Ordinal).ToList()))
        from description in Description
        from unit in Gen.OneOf(Gen.Constant<string>(null!), Text)
        from length in Gen.Elements<int?>(null, 1, int.MaxValue)
        select new ParameterSpec
        {
            Name = name,
            Type = type,
            TypeText = typeText,
            Required = required,
            Default = given,
            Minimum = minimum,
            Maximum = maximum,
            AllowedValues = allowed.ToEquatableArray(),
            Description = description,
            Unit = unit,
            Kind = unit,
            MaxLength = length,
        };

    private static readonly Gen<ModelSpec> Model =
        from id in Text
        from name in Text
        from description in Description
        from capabilities in Text.ListOf()
        from parameters in Parameter.ListOf()
        select new ModelSpec
        {
            Id = id,
            Name = name,
            Description = description,
            Capabilities = capabilities.ToEquatableArray(),
            Parameters = parameters.DistinctBy(parameter => parameter.Name, StringComparer.Ordinal).ToEquatableArray(),
        };

    private static readonly Gen<PublishedModel[]> Models =
        (from model in Model from path in Text select new PublishedModel(model, path)).ListOf()
        .Select(models => models.DistinctBy(model => model.Model.Id, StringComparer.Ordinal).OrderBy(model => model.Model.Id, StringComparer.Ordinal).ToArray());

    [Fact]
    public void RandomModelsDeclareWhatTheySayAndNothingElse() =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(100).WithStartSize(1).WithEndSize(16), Prop.ForAll(Models.ToArbitrary(), AssertInert));

    private static void AssertInert(PublishedModel[] models)
    {
        var named = ModelNames.Of(models.ToEquatableArray());
        AssertInert(named, CodeTarget.Newest, Framework.Net100, LanguageVersion.Latest);
        var old = CodeTarget.Newest with { HasRequired = false, HasInit = false, HasRawLiterals = false, HasRecordStructs = false, HasParsableValues = false };
        AssertInert(named, old, Framework.NetStandard20, LanguageVersion.CSharp9);
    }

    private static void AssertInert(EquatableArray<NamedModel> models, CodeTarget target, Framework framework, LanguageVersion language)
    {
        var project = new Project { Framework = framework, Language = language };
        var dated = models.Select(model => model.Page).Distinct().Select(page => new DatedPage(page, "2026-\"06")).ToEquatableArray();
        var catalog = models.Select(model => new CatalogEntry(model.Name, model.Model.Name)).ToEquatableArray();
        var sources = models.Select(model => RequestTemplate.Render(model, target)).ToList();
        if (models.Count > 0)
        {
            sources.Add(CatalogTemplate.Render(catalog, dated, target));
        }

        var compilation = project.Compilation.AddSyntaxTrees(sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, project.ParseOptions, $"{i}.g.cs")));
        var found = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(5).ToList();
        Assert.True(found.Count == 0, string.Join("\n", found.Select(diagnostic =>
            $"{diagnostic}: {diagnostic.Location.SourceTree?.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start)}")));
        Declarations.AreExactly(compilation, [.. models], target.HasRequired);
        Assert.Equal(models.Count, models.Select(model => model.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
