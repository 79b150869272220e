using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Templates.Escaping;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>A model as templates see it: what <c>README.md</c> of this project promises, and nothing else.</summary>
internal static class ModelObject
{
    /// <summary>The contract's version, which grows when a member goes or means something else.</summary>
    public const int Version = 2;

    public static ContractObject Of(TemplateModel source)
    {
        var (named, page, target) = source;
        var model = named.Model;
        var properties = PropertyShape.Of(named);
        var names = new NameForms([.. properties.Select(static property => (property.Parameter.Name, property.Name))]);
        var parameters = properties.Select((property, index) => ParameterObject.Of(property, names.Of(index))).ToList();
        return new WordsObject(
            "model",
            model.Name,
            ("id", model.Id),
            ("name", model.Name),
            ("description", ContractObject.Late(() => DescriptionObject.Of(model.Description))),
            ("capabilities", new ContractList(model.Capabilities)),
            ("parameters", new ContractList(parameters)),
            ("required", new ContractList(parameters.Where(static parameter => parameter["required"] is true))),
            ("optional", new ContractList(parameters.Where(static parameter => parameter["required"] is false))),
            ("example", ContractObject.Late(() => ExampleRequest.Of(model, parameters))),
            ("rules", ContractObject.Late(() => RuleObjects.Of(model.Parameters, model.Rules))),
            ("page", new ContractObject("page", ("name", page.Page.Name), ("date", page.Date))),
            ("path", new WrittenText("/generate/custom/" + Uri.EscapeDataString(model.Id), WrittenFor.CSharp | WrittenFor.Code, "/generate/custom/" + Uri.EscapeDataString(model.Id))),
            ("names", new NameForms([(named.Name, named.Name)]).Of(0)),
            ("csharp", ContractObject.Late(() => new ContractObject(
                "csharp of a model",
                ("request", new WrittenText(named.RequestType, WrittenFor.Everything)),
                ("catalog_member", new WrittenText(named.Name, WrittenFor.Everything)),
                ("catalog", new WrittenText(target.CatalogType, WrittenFor.Everything)),
                ("namespace", new WrittenText(target.Namespace, WrittenFor.Everything)),
                ("visibility", target.Visibility)))));
    }
}
