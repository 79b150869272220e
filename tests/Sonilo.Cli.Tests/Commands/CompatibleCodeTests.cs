using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Core.Tests.Comparing;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Tests;

/// <summary>What <c>diff</c> calls compatible compiles: code that uses all of the old version's types, against the new version's.</summary>
public sealed class CompatibleCodeTests
{
    private const int Runs = 300;

    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "Sonilo.Client.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Fact]
    public void CodeAgainstTheOldTypesCompilesAgainstTheNew()
    {
        var compatible = 0;
        var property = Prop.ForAll(RandomModels.Versions.ToArbitrary(), versions =>
        {
            if (PageComparer.Compare(Page(versions.Before), Page(versions.After)).Verdict >= Verdict.Major)
            {
                return;
            }

            compatible++;
            var before = Compile(versions.Before);
            var code = CodeUsing(before);
            Assert.Equal("", ErrorsOf(before.AddSyntaxTrees(Tree(code))) is { Length: > 0 } wrong ? wrong + code : "");
            Assert.Equal("", ErrorsOf(Compile(versions.After).AddSyntaxTrees(Tree(code))) is { Length: > 0 } broken ? broken + code : "");
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Runs), property);
        Assert.True(compatible > Runs / 10, $"Only {compatible} pairs were compatible.");
    }

    [Fact]
    public void WhatBreaksSourceIsSeenHere()
    {
        var before = new ModelSpec { Id = "model_acme", Name = "Acme", Parameters = [new ParameterSpec { Name = "seed", Type = ParameterType.Integer }] };
        var after = before with { Parameters = [new ParameterSpec { Name = "seed", Type = ParameterType.Number, Minimum = 0.5m }] };

        Assert.NotEqual("", ErrorsOf(Compile(after).AddSyntaxTrees(Tree(CodeUsing(Compile(before))))));
    }

    private static ModelPage Page(ModelSpec model) => new("page.md", new PageHead(null, null), [model]);

    private static CSharpCompilation Compile(ModelSpec model)
    {
        var files = GeneratedFiles.Of(new PageSet([Page(model)], []), CodeTarget.Newest);
        return CSharpCompilation.Create("app", files.Select(file => Tree(file.Text)), References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private static SyntaxTree Tree(string code) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest));

    private static string ErrorsOf(CSharpCompilation compilation) =>
        string.Concat(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic + "\n"));

    // A method a type: makes it by every constructor with every property set, reads every property into its type, and every static member.
    private static string CodeUsing(CSharpCompilation compilation)
    {
        var code = new StringBuilder("#nullable enable\nstatic class Uses\n{\n");
        foreach (var type in compilation.Assembly.GlobalNamespace.GetNamespaceMembers().SelectMany(TypesOf).Where(type => type.DeclaredAccessibility == Accessibility.Public))
        {
            var name = type.ToDisplayString(Qualified);
            var members = type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public).ToList();
            code.Append($"    static void Use_{type.Name}({(type.IsStatic ? "" : name + " it")})\n    {{\n");
            foreach (var member in members.Where(member => member is IPropertySymbol { IsStatic: true } or IFieldSymbol { IsStatic: true }))
            {
                code.Append($"        _ = {name}.{member.Name};\n");
            }

            var properties = members.OfType<IPropertySymbol>().Where(property => property is { IsStatic: false, IsIndexer: false }).ToList();
            foreach (var property in properties)
            {
                code.Append($"        {{ {property.Type.ToDisplayString(Qualified)} value = it.{property.Name}!; }}\n");
            }

            var sets = string.Join(", ", properties.Where(property => property.SetMethod?.DeclaredAccessibility == Accessibility.Public)
                .Select(property => $"{property.Name} = {Default(property.Type)}"));
            foreach (var constructor in type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && !type.IsAbstract))
            {
                var positional = string.Join(", ", constructor.Parameters.Select(parameter => Default(parameter.Type)));
                var named = string.Join(", ", constructor.Parameters.Select(parameter => $"{parameter.Name}: {Default(parameter.Type)}"));
                code.Append($"        _ = new {name}({positional}) {{ {sets} }};\n        _ = new {name}({named}) {{ {sets} }};\n");
            }

            code.Append("    }\n");
        }

        return code.Append("}\n").ToString();
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesOf));

    private static string Default(ITypeSymbol type) => $"default({type.ToDisplayString(Qualified)})!";
}
