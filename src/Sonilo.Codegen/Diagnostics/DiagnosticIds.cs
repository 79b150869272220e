namespace Sonilo.Codegen.Diagnostics;

/// <summary>The ids that only the compiler reports: literals, each in one place, never used again for anything else.</summary>
/// <remarks>
/// <c>SON0xxx</c>: no code can come of it; the generator alone reports these. <c>SON2xxx</c>: a constant at a call site that the
/// limits forbid. What the command line reports too, <c>SON1xxx</c> and the rest of <c>SON0xxx</c>, has its id, words and severity
/// in <c>PageProblems</c> and <c>PageSetProblems</c>.
/// </remarks>
internal static class DiagnosticIds
{
    /// <summary>A project whose C# is too old for generated requests.</summary>
    public const string LanguageTooOld = "SON0005";

    /// <summary>A namespace that C# would not take.</summary>
    public const string InvalidNamespace = "SON0006";

    /// <summary>A visibility that is neither public nor internal.</summary>
    public const string InvalidVisibility = "SON0007";

    /// <summary>An exception that nobody expected.</summary>
    public const string PageNotGenerated = "SON0008";

    /// <summary>A model that two referenced assemblies declare.</summary>
    public const string ModelInTwoAssemblies = "SON0010";

    /// <summary>A pattern that picks nothing.</summary>
    public const string NoPageMatches = "SON0011";

    /// <summary>A project without the client.</summary>
    public const string ClientMissing = "SON0012";

    /// <summary>Generated code that is committed to the project which generates it.</summary>
    public const string CodeCommitted = "SON0013";

    /// <summary>A SoniloDoc or SoniloTemplate item that no file matches.</summary>
    public const string NoFileMatches = "SON0014";

    /// <summary>A page of the package that a page of the project replaces.</summary>
    public const string BundledPageLeftOut = "SON0015";

    /// <summary>A page of the project that a page of the package replaces.</summary>
    public const string BundledPageNewer = "SON0016";

    /// <summary>A number below the minimum or above the maximum.</summary>
    public const string OutOfRange = "SON2001";

    /// <summary>A value that is none of those listed.</summary>
    public const string NotAllowed = "SON2002";

    /// <summary>An empty or blank text where one is required.</summary>
    public const string BlankText = "SON2003";

    /// <summary>Not-a-number, or an infinity.</summary>
    public const string NotFinite = "SON2004";

    /// <summary>Nothing where something is required.</summary>
    public const string RequiredIsNull = "SON2005";

    /// <summary>A fraction where only whole numbers go.</summary>
    public const string FractionLost = "SON2006";

    /// <summary>An item that the list may not have.</summary>
    public const string ForbiddenItem = "SON2007";

    /// <summary>A number between two steps.</summary>
    public const string OffStep = "SON2008";

    /// <summary>A text that is too short or too long.</summary>
    public const string WrongLength = "SON2009";

    /// <summary>Two values of which only one may be given.</summary>
    public const string Exclusive = "SON2010";

    /// <summary>A value that others demand.</summary>
    public const string PartnerMissing = "SON2011";
}
