using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Templates.Escaping;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>A model as templates see it: what <c>README.md</c> of this project promises, and nothing else.</summary>
internal static class ModelObject
{
    /// <summary>The contract's version, which grows when a member goes or means something else.</summary>
    public const int Version = 1;

    public static ContractObject Of(TemplateModel source)
    {
        var (named, page, target) = source;
        var model = named.Model;
        var names = new NameForms();
        var members = Members(named);
        var parameters = PropertyShape.Of(named)
            .Select(property => ParameterObject.Of(property, names, members.TryGetValue(property.Parameter.Name, out var values) ? values : Empty)).ToList();
        return new WordsObject(
            "model",
            model.Name,
            ("id", model.Id),
            ("name", model.Name),
            ("description", DescriptionObject.Of(model.Description)),
            ("capabilities", new ContractList(model.Capabilities)),
            ("parameters", new ContractList(parameters)),
            ("required", new ContractList(parameters.Where(static parameter => parameter["required"] is true))),
            ("optional", new ContractList(parameters.Where(static parameter => parameter["required"] is false))),
            ("rules", RuleObjects.Of(model.Parameters, model.Rules)),
            ("page", new ContractObject("page", ("name", page.Page.Name), ("date", page.Date))),
            ("path", new WrittenText("/generate/custom/" + Uri.EscapeDataString(model.Id), WrittenFor.CSharp | WrittenFor.Code, "/generate/custom/" + Uri.EscapeDataString(model.Id))),
            ("names", new NameForms().Of(named.Name, named.Name)),
            ("csharp", new ContractObject(
                "csharp of a model",
                ("request", new WrittenText(named.RequestType, WrittenFor.Everything)),
                ("catalog_member", new WrittenText(named.Name, WrittenFor.Everything)),
                ("catalog", new WrittenText(target.CatalogType, WrittenFor.Everything)),
                ("namespace", new WrittenText(target.Namespace, WrittenFor.Everything)),
                ("visibility", target.Visibility))));
    }

    private static readonly Dictionary<string, string> Empty = [];

    // Parameter → allowed value → its static member.
    private static Dictionary<string, Dictionary<string, string>> Members(NamedModel named)
    {
        var members = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var name in CallerName.Of(named).Where(static name => name.Use == NameUse.Value))
        {
            if (!members.TryGetValue(name.Parameter!, out var values))
            {
                members.Add(name.Parameter!, values = new Dictionary<string, string>(StringComparer.Ordinal));
            }

            values[name.Value!] = name.Name;
        }

        return members;
    }
}
