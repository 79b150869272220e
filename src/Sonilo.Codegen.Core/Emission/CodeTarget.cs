namespace Sonilo.Codegen.Emission;

/// <summary>What the generated code is for: where it goes, and what the language and the framework there can do.</summary>
/// <param name="Namespace">The namespace of the generated types.</param>
/// <param name="IsPublic">Whether the types are public or internal.</param>
/// <param name="HasRequired">Whether members can be <c>required</c> (C# 11, and the framework has the attributes).</param>
/// <param name="HasInit">Whether properties can be <c>init</c> (the framework has <c>IsExternalInit</c>).</param>
/// <param name="HasRawLiterals">Whether text can be written as it is, over several lines (C# 11).</param>
/// <param name="HasRecordStructs">Whether a value type can be a record (C# 10).</param>
/// <param name="HasParsableValues">Whether types of allowed values can be parsable (C# 11, and the client has the interface).</param>
public sealed record CodeTarget(
    string Namespace, bool IsPublic, bool HasRequired, bool HasInit, bool HasRawLiterals, bool HasRecordStructs, bool HasParsableValues)
{
    /// <summary>The newest C# on the newest framework, in the default namespace.</summary>
    public static CodeTarget Newest { get; } = new(
        "Sonilo.Models", IsPublic: true, HasRequired: true, HasInit: true, HasRawLiterals: true, HasRecordStructs: true, HasParsableValues: true);

    /// <summary>The catalogue's usual name.</summary>
    public const string UsualCatalog = "SoniloCatalog";

    /// <summary>What is added to a name that a referenced library has taken.</summary>
    public const string OfThisProject = nameof(OfThisProject);

    /// <summary>The catalogue's name: another one where a referenced library has the usual one.</summary>
    public string CatalogType { get; init; } = UsualCatalog;

    /// <summary>The keyword of the types' visibility.</summary>
    public string Visibility => IsPublic ? "public" : "internal";

    /// <summary>The accessors of a property that is set once.</summary>
    public string Accessors => HasInit ? "{ get; init; }" : "{ get; set; }";
}
