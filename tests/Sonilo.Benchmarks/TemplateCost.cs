using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Scriban;
using Scriban.Runtime;
using Sonilo.Codegen;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Benchmarks;

/// <summary>What a template of the user's costs a build, against what the template engine takes for the same text by itself.</summary>
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
        Console.WriteLine($"{models} models, {rounds} rounds, milliseconds");
        var (engine, first, edit) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            var alone = Time(() => RenderAlone(specifications));
            GeneratorDriver? driver = null;
            var all = Time(() => driver = with.NewDriver(new SoniloGenerator()).RunGenerators(with.Compilation));
            var bare = Time(() => without.NewDriver(new SoniloGenerator()).RunGenerators(without.Compilation));
            var changed = Time(() => with.EditDescription(driver!));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"engine {alone,8:0.0}   build with {all,8:0.0}   without {bare,8:0.0}   template {all - bare,8:0.0} ({(all - bare) / alone:0.00} x)   one description {changed:0.0}"));
            (engine, first, edit) = (Math.Min(engine, alone), Math.Min(first, all - bare), Math.Min(edit, changed));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"least: engine {engine:0.0}, template {first:0.0}, {first / engine:0.00} x; one edited description {edit:0.0}"));
    }

    private static double Time(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    // As a program would use the engine: one template, a context and a model's object for each file.
    private static int RenderAlone(EquatableArray<ModelSpec> models)
    {
        var template = Scriban.Template.Parse(Template);
        var functions = new ScriptObject();
        functions.Import("csharp_string", (string text) => CSharpLiteral.Of(text));
        var length = 0;
        foreach (var model in models)
        {
            var context = new TemplateContext();
            context.PushGlobal(functions);
            context.PushGlobal(new ScriptObject { ["model"] = Plain(model) });
            length += template.Render(context).Length;
        }

        return length;
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
}
