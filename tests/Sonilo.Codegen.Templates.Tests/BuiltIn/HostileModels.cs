using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Templates.Contract;

namespace Sonilo.Codegen.Templates.Tests.BuiltIn;

/// <summary>Models whose every text tries to become code, each with a twin that says a plain word wherever it says anything.</summary>
internal static class HostileModels
{
    private static readonly ParameterType[] Types =
        [ParameterType.String, ParameterType.String, ParameterType.Number, ParameterType.Boolean, ParameterType.File, ParameterType.StringArray, ParameterType.InputsArray, ParameterType.Unknown];

    /// <summary>A model and its twin.</summary>
    public static Gen<(TemplateModel Hostile, TemplateModel Benign)> Pair =>
        from name in HostileText.Any
        from description in Words
        from capability in HostileText.Any
        from parameters in Gen.ListOf(Parameter, 3)
        from page in HostileText.Any
        from date in HostileText.Any
        select (
            Of(name, description, capability, [.. parameters.DistinctBy(parameter => parameter.Name)], page, date),
            Of("w", Plain(description), "w", [.. parameters.DistinctBy(parameter => parameter.Name).Select(Plain)], "w", "w"));

    private static Gen<Prose> Words =>
        from text in HostileText.Any
        from code in HostileText.Any
        from emphasis in HostileText.Any
        from link in HostileText.Any
        from target in Gen.Elements("https://example.com/", "https://example.com/)>x\" onclick=\"y", "javascript:alert(1)", "https://e.com/<b>")
        select new Prose(
        [
            new ProseRun(ProseKind.Text, text), new ProseRun(ProseKind.Code, code), new ProseRun(ProseKind.ParagraphBreak, ""),
            new ProseRun(ProseKind.Emphasis, emphasis), new ProseRun(ProseKind.Link, link, target),
        ]);

    private static Gen<ParameterSpec> Parameter =>
        from name in HostileText.Any
        from type in Gen.Elements(Types)
        from typeText in HostileText.Any
        from required in Gen.Elements(true, false)
        from given in HostileText.Any
        from hasDefault in Gen.Elements(true, false)
        from values in Gen.ListOf(HostileText.Any, 3)
        from unit in HostileText.Any
        from description in Words
        select new ParameterSpec
        {
            Name = name,
            Type = type,
            TypeText = typeText,
            Required = required,
            Default = hasDefault ? DefaultValue.Of(given) : null,
            AllowedValues = type is ParameterType.String or ParameterType.StringArray ? values.Distinct(StringComparer.Ordinal).ToEquatableArray() : [],
            Unit = unit,
            Kind = unit,
            Description = description,
        };

    private static TemplateModel Of(string name, Prose description, string capability, ParameterSpec[] parameters, string page, string date)
    {
        var spec = new ModelSpec { Id = "model_acme", Name = name, Description = description, Capabilities = [capability], Parameters = parameters.ToEquatableArray() };
        if (parameters.Length > 1)
        {
            spec = spec with { Rules = [new Relation([new RelationTerm(parameters[0].Name)], RelationOperator.AtMost, [new RelationTerm(parameters[1].Name)])] };
        }

        var model = Models.Of(spec)[0];
        return model with { Page = new DatedPage(new NamedPage(page, "Acme"), date) };
    }

    // Empty stays empty, and what differs stays different: those are decisions of the template, not text.
    private static ParameterSpec Plain(ParameterSpec parameter, int index) => parameter with
    {
        Name = "w" + index.ToString(CultureInfo.InvariantCulture),
        TypeText = "w",
        Default = parameter.Default is null ? null
            : parameter.AllowedValues.Contains(parameter.Default.Text) ? DefaultValue.Of("v" + parameter.AllowedValues.ToList().IndexOf(parameter.Default.Text)) : DefaultValue.Of("w"),
        AllowedValues = parameter.AllowedValues.Select((_, value) => "v" + value.ToString(CultureInfo.InvariantCulture)).ToEquatableArray(),
        Unit = "w",
        Kind = "w",
        Description = Plain(parameter.Description),
    };

    private static Prose Plain(Prose prose) => new(prose.Runs.Select(run => run with { Text = run.Text.Trim().Length == 0 ? run.Text : "w" }).ToEquatableArray());
}
