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
        from items in Gen.ListOf(Parameter, 2)
        from value in HostileText.Any
        from page in HostileText.Any
        from date in HostileText.Any
        select (
            Of(name, description, capability, Distinct(parameters), Distinct(items), value, page, date),
            Of("w", Plain(description), "w", [.. Distinct(parameters).Select(Plain)], [.. Distinct(items).Select(Plain)], "w", "w", "w"));

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

    private static TemplateModel Of(string name, Prose description, string capability, ParameterSpec[] parameters, ParameterSpec[] items, string value, string page, string date)
    {
        var lists = parameters.Select(parameter => parameter.Type == ParameterType.InputsArray && items.Length > 0
            ? parameter with { Items = new ItemSpec(items.ToEquatableArray(), Rules(items, [], value)) }
            : parameter).ToArray();
        var model = Models.Of(new ModelSpec
        {
            Id = "model_acme", Name = name, Description = description, Capabilities = [capability], Parameters = lists.ToEquatableArray(), Rules = Rules(lists, items, value),
        })[0];
        return model with { Page = new DatedPage(new NamedPage(page, "Acme"), date) };
    }

    // One of every kind, with every text that a rule can have.
    private static EquatableArray<ModelRule> Rules(ParameterSpec[] parameters, ParameterSpec[] items, string value)
    {
        if (parameters.Length < 2)
        {
            return [];
        }

        var (one, other) = (parameters[0].Name, parameters[1].Name);
        ModelRule[] rules =
        [
            new Relation([new RelationTerm(one)], RelationOperator.AtMost, [new RelationTerm(other)]), new RequiredWith(one, other), new RequiredWithout(one, other),
            new RequiredWhen(one, other, [value]), new Excludes(one, other), new AtMostOne([one, other]), new AtLeastOne([one, other]),
        ];
        return rules.Concat(items.Length < 2 ? [] : [new Contiguous(one, items[0].Name, items[1].Name)]).ToEquatableArray();
    }

    private static ParameterSpec[] Distinct(IEnumerable<ParameterSpec> parameters) => [.. parameters.DistinctBy(static parameter => parameter.Name)];

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
