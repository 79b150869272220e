namespace Sonilo.Codegen.Emission;

/// <summary>What a name that callers of a request write is for.</summary>
public enum NameUse
{
    /// <summary>The request type.</summary>
    RequestType,

    /// <summary>A parameter's property.</summary>
    Property,

    /// <summary>A required parameter in the constructor.</summary>
    Argument,

    /// <summary>The type of a parameter's allowed values.</summary>
    ValueType,

    /// <summary>An allowed value.</summary>
    Value,

    /// <summary>The type of a list's items.</summary>
    ItemType,
}

/// <summary>A name that callers of a request write, with its origin on the page.</summary>
/// <param name="Use">What it names.</param>
/// <param name="Parameter">The parameter's name on the page; <see langword="null"/> for the request type.</param>
/// <param name="Value">The allowed value's text; <see langword="null"/> for everything else.</param>
/// <param name="Name">The name in C#.</param>
/// <remarks>Names that collide are numbered, so a name can change although its origin does not; comparing versions uses these names.</remarks>
public sealed record CallerName(NameUse Use, string? Parameter, string? Value, string Name)
{
    /// <summary>All names of a model, each parameter's property before what else belongs to the parameter.</summary>
    public static IEnumerable<CallerName> Of(NamedModel model)
    {
        yield return new CallerName(NameUse.RequestType, null, null, model.RequestType);
        foreach (var name in PropertyShape.Of(model).SelectMany(static property => Of(property, "")))
        {
            yield return name;
        }
    }

    // An item's parameter is named after its list: "segments.start".
    private static IEnumerable<CallerName> Of(PropertyShape property, string list)
    {
        var parameter = list + property.Parameter.Name;
        yield return new CallerName(NameUse.Property, parameter, null, property.Name);
        if (property.IsRequired)
        {
            yield return new CallerName(NameUse.Argument, parameter, null, property.Argument.TrimStart('@'));
        }

        if (property.HasValueType)
        {
            yield return new CallerName(NameUse.ValueType, parameter, null, property.ValueType);
            foreach (var (value, name) in ValueTypeTemplate.MembersOf(property))
            {
                yield return new CallerName(NameUse.Value, parameter, value, name);
            }
        }

        if (property.ItemTypeName.Length > 0)
        {
            yield return new CallerName(NameUse.ItemType, parameter, null, property.ItemTypeName);
            foreach (var name in property.ItemProperties.SelectMany(item => Of(item, parameter + ".")))
            {
                yield return name;
            }
        }
    }
}
