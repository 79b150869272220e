namespace Sonilo.Codegen.Diagnostics;

/// <summary>The ids that only the compiler reports: literals, each in one place, never used again for anything else.</summary>
/// <remarks>
/// What each means is documented at its descriptor, in <c>GenerationDescriptors</c> and <c>LimitDescriptors</c>.
/// <c>SON0xxx</c>: no code can come of it; the generator alone reports these. <c>SON2xxx</c>: a constant at a call site that the
/// limits forbid. What the command line reports too, <c>SON1xxx</c> and the rest of <c>SON0xxx</c>, has its id, words and severity
/// in <c>PageProblems</c> and <c>PageSetProblems</c>.
/// </remarks>
internal static class DiagnosticIds
{
    public const string LanguageTooOld = "SON0005";
    public const string InvalidNamespace = "SON0006";
    public const string InvalidVisibility = "SON0007";
    public const string PageNotGenerated = "SON0008";
    public const string ModelInTwoAssemblies = "SON0010";
    public const string NoPageMatches = "SON0011";
    public const string ClientMissing = "SON0012";
    public const string CodeCommitted = "SON0013";
    public const string NoFileMatches = "SON0014";
    public const string BundledPageLeftOut = "SON0015";
    public const string BundledPageNewer = "SON0016";

    public const string OutOfRange = "SON2001";
    public const string NotAllowed = "SON2002";
    public const string BlankText = "SON2003";
    public const string NotFinite = "SON2004";
    public const string RequiredIsNull = "SON2005";
    public const string FractionLost = "SON2006";
    public const string ForbiddenItem = "SON2007";
    public const string OffStep = "SON2008";
    public const string WrongLength = "SON2009";
    public const string Exclusive = "SON2010";
    public const string PartnerMissing = "SON2011";
}
