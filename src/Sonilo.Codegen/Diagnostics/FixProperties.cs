namespace Sonilo.Codegen.Diagnostics;

/// <summary>The data that a diagnostic hands to its code fix.</summary>
internal static class FixProperties
{
    /// <summary>The limit that a number should be set to, as text in the invariant culture.</summary>
    public const string Limit = "SoniloLimit";

    /// <summary>The allowed number that is nearest to the one given, as text in the invariant culture.</summary>
    public const string NearestNumber = "SoniloNearestNumber";

    /// <summary>The allowed text that was probably meant.</summary>
    public const string NearestText = "SoniloNearestText";
}
