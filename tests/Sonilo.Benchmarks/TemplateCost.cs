using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Scriban;
using Scriban.Runtime;
using Sonilo.Codegen;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Benchmarks;

/// <summary>What a template of the user's costs a build, against a second generator that does no more than render the same text with the same engine.</summary>
internal static class TemplateCost
{
    // An endpoint for each model, as users write one.
    private const string Template = """
        #nullable enable
        namespace App;

        /// <summary>{{ model.name }}</summary>
        internal static class {{ model.names.pascal }}Endpoint
        {
            public const string Id = {{ model.id | csharp_string }};
            public const string Description = {{ model.description | csharp_string }};
        {{~ for p in model.parameters ~}}

            /// <summary>{{ p.name }}, {{ if p.required }}required{{ else }}optional{{ end }}</summary>
            public const string {{ p.names.pascal }} = {{ p.description | csharp_string }};
        {{~ end ~}}
        }
        """;

    /// <summary>Measures in turns, so that every turn sees the same machine.</summary>
    public static void Run(int models, int rounds)
    {
        var page = SamplePage.Of(models);
        var with = new PageProject(page, Template);
        var without = new PageProject(page);
        var specifications = PageReader.Read("models.md", page).Page.Models;
        Console.WriteLine($"{models} models, {rounds} rounds, the least of each: milliseconds of the processor, and what is allocated");
        var (engine, bare, beside, all, edit) = (Cost.Most, Cost.Most, Cost.Most, Cost.Most, Cost.Most);
        for (var round = 0; round < rounds; round++)
        {
            GeneratorDriver? driver = null;
            engine = Cost.Least(engine, () => _ = RenderAlone(specifications).Count());
            bare = Cost.Least(bare, () => without.NewDriver(new SoniloGenerator()).RunGenerators(without.Compilation));
            beside = Cost.Least(beside, () => without.NewDriver(new SoniloGenerator(), new EngineAlone(specifications)).RunGenerators(without.Compilation));
            all = Cost.Least(all, () => driver = with.NewDriver(new SoniloGenerator()).RunGenerators(with.Compilation));
            edit = Cost.Least(edit, () => with.EditDescription(driver!));
        }

        Console.WriteLine($"engine alone {engine}; generator {bare}, with the engine beside it {beside}, with the template {all}; one edited description {edit}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"the template costs {(all.Time - bare.Time) / (beside.Time - bare.Time):0.00} x the engine in the same build, and allocates {(all.Allocated - bare.Allocated) / (beside.Allocated - bare.Allocated):0.00} x as much"));
        WithCollections(
            () => without.NewDriver(new SoniloGenerator()).RunGenerators(without.Compilation),
            () => without.NewDriver(new SoniloGenerator(), new EngineAlone(specifications)).RunGenerators(without.Compilation),
            () => with.NewDriver(new SoniloGenerator()).RunGenerators(with.Compilation));
    }

    // Collections of garbage fall where they will, and one costs as much as a template: only over many runs in a row does each side pay for its own.
    private static void WithCollections(Action bare, Action beside, Action all)
    {
        const int Rounds = 5;
        var times = (Bare: new List<double>(), Beside: new List<double>(), All: new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            times.Bare.Add(Mean(bare));
            times.Beside.Add(Mean(beside));
            times.All.Add(Mean(all));
        }

        var ratios = times.Bare.Zip(times.Beside, times.All).Select(static round => (round.Third - round.First) / (round.Second - round.First)).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"with collections, mean of 20 in a row, least of {Rounds}: generator {times.Bare.Min():0} ms, with the engine beside it {times.Beside.Min():0} ms, with the template {times.All.Min():0} ms: {(times.All.Min() - times.Bare.Min()) / (times.Beside.Min() - times.Bare.Min()):0.00} x; median of the rounds {ratios[Rounds / 2]:0.00} x, from {ratios[0]:0.00} to {ratios[^1]:0.00} x"));
    }

    private static double Mean(Action action)
    {
        const int Times = 20;
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Times; i++)
        {
            action();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Times;
    }

    // Of the processor, because others use it as well; collections of garbage come aside, because one costs as much as all of it and falls where it will.
    private sealed record Cost(double Time, double Allocated)
    {
        public static Cost Most { get; } = new(double.MaxValue, double.MaxValue);

        public static Cost Least(Cost other, Action action)
        {
            const int Most = 512 << 20;
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.TryStartNoGCRegion(Most);
            var (time, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
            action();
            var cost = new Cost((Environment.CpuUsage.TotalTime - time).TotalMilliseconds, (GC.GetTotalAllocatedBytes() - allocated) / 1e6);
            GC.EndNoGCRegion();
            return new Cost(Math.Min(cost.Time, other.Time), Math.Min(cost.Allocated, other.Allocated));
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time:0.0} ms {Allocated:0} MB");
    }

    // As a program would use the engine: one template, a context and a model's object for each file.
    private static IEnumerable<string> RenderAlone(EquatableArray<ModelSpec> models)
    {
        var template = Scriban.Template.Parse(Template);
        var functions = new ScriptObject();
        functions.Import("csharp_string", (string text) => CSharpLiteral.Of(text));
        foreach (var model in models.AsEnumerable())
        {
            var context = new TemplateContext();
            context.PushGlobal(functions);
            context.PushGlobal(new ScriptObject { ["model"] = Plain(model) });
            yield return template.Render(context);
        }
    }

    private static ScriptObject Plain(ModelSpec model) => new()
    {
        ["id"] = model.Id,
        ["name"] = model.Name,
        ["description"] = model.Description.ToPlainText(),
        ["names"] = new ScriptObject { ["pascal"] = Identifier.ForModel(model.Id) },
        ["parameters"] = new ScriptArray(model.Parameters.Select(static parameter => new ScriptObject
        {
            ["name"] = parameter.Name,
            ["required"] = parameter.Required == true,
            ["description"] = parameter.Description.ToPlainText(),
            ["names"] = new ScriptObject { ["pascal"] = Identifier.ForParameter(parameter.Name) },
        })),
    };

    // The least that anybody could do: the compiler reads what the engine wrote.
    private sealed class EngineAlone(EquatableArray<ModelSpec> models) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(context.ParseOptionsProvider, (production, _) =>
        {
            var number = 0;
            foreach (var text in RenderAlone(models))
            {
                production.AddSource($"{number++}.g.cs", SourceText.From(text, Encoding.UTF8));
            }
        });
    }
}
