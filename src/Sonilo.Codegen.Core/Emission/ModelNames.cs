using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>Names the types of many models, each name once.</summary>
public static class ModelNames
{
    internal const string RequestSuffix = "Request";

    // Types that generated code names, the exported TypeScript and Python included. A generated type of the same name would be taken for them.
    private static readonly string[] ReservedTypes =
    [
        "SoniloCatalog", "AllowedValue", "AllowedValueJsonConverter", "AllowedValueTypeConverter", "AssetInput", "ClassVar", "FileInput", "GenerationModel", "GenerationParameter", "GenerationParameterAttribute", "GenerationRequestAttribute",
        "GenerationRequestConverter", "GenerationItemConverter", "GenerationRule", "GenerationRuleAttribute", "IGenerationItem", "IGenerationRequest", "ParameterChecks", "ParameterViolation", "ReferencePage",
        "RequestEquality", "RequestReader", "RequestWriter", "IAllowedValue", "IEquatable", "IParsableValue", "IReadOnlyList", "JsonConverter", "JsonConverterAttribute", "JsonElement",
        "JsonObject", "SetsRequiredMembers", "SetsRequiredMembersAttribute", "StringComparer", "StringComparison",
        "TypeConverter", "TypeConverterAttribute", "System", "Sonilo",
    ];

    /// <summary>Names every model. Names depend on the set of models alone, never on the order of pages.</summary>
    public static EquatableArray<NamedModel> Of(EquatableArray<PublishedModel> models)
    {
        var pages = PageNames.Of(models.Select(static model => model.PagePath));
        var scope = new NameScope(ReservedTypes);
        var names = new string[models.Count];

        // Request types first: a type of allowed values never takes a request's name.
        for (var i = 0; i < names.Length; i++)
        {
            var type = scope.Take(Identifier.ForModel(models[i].Model.Id), RequestSuffix);
            names[i] = type.Substring(0, type.Length - RequestSuffix.Length);
        }

        var named = new NamedModel[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            named[i] = new NamedModel(models[i].Model, names[i], ValueTypes(models[i].Model.Parameters, names[i], scope), pages[models[i].PagePath])
            {
                Items = Items(models[i].Model, names[i], scope),
            };
        }

        return named.ToEquatableArray();
    }

    private static EquatableArray<NamedItem> Items(ModelSpec model, string name, NameScope scope)
    {
        List<NamedItem>? items = null;
        foreach (var parameter in model.Parameters)
        {
            if (PropertyType.HasItemType(parameter))
            {
                var type = scope.Take(name + ItemName.Of(parameter.Name));
                (items ??= []).Add(new NamedItem(parameter.Name, type, ValueTypes(parameter.Items!.Parameters, type, scope)));
            }
        }

        return items?.ToEquatableArray() ?? default;
    }

    private static EquatableArray<string> ValueTypes(EquatableArray<ParameterSpec> parameters, string name, NameScope scope)
    {
        var types = new string[parameters.Count];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = PropertyType.HasValueType(parameters[i]) ? scope.Take(name + Identifier.ForParameter(parameters[i].Name).TrimStart('_')) : "";
        }

        return types.ToEquatableArray();
    }
}
