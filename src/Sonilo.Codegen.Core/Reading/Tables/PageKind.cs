namespace Sonilo.Codegen.Reading;

/// <summary>What a page is for, and therefore what it may leave out.</summary>
public enum PageKind
{
    /// <summary>A page of the vendor: it describes models completely.</summary>
    Reference,

    /// <summary>A supplement: it states only what a reference page leaves out or has wrong.</summary>
    Supplement,
}
