namespace Sonilo.Codegen.Comparing;

/// <summary>What a change does to callers of the generated requests, from least to most.</summary>
public enum ChangeImpact
{
    /// <summary>Only what people read changes.</summary>
    DocumentationOnly,

    /// <summary>There is more to use; what compiled compiles, what was valid is valid, and means the same.</summary>
    Compatible,

    /// <summary>What compiled compiles, but a request that was valid is refused or gives something else.</summary>
    BehaviourBreaking,

    /// <summary>Code that used the old types may no longer compile.</summary>
    SourceBreaking,
}
