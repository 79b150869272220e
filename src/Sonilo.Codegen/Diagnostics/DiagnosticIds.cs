namespace Sonilo.Codegen.Diagnostics;

/// <summary>The id of everything that is reported to people: literals, each in one place, never used again for anything else.</summary>
/// <remarks>
/// <c>SON0xxx</c>: no code can come of it; the generator alone reports these. <c>SON1xxx</c>: a problem in a page; the page analyzer
/// alone reports these. <c>SON2xxx</c>: a constant at a call site that the limits forbid. The ids of page problems are those of the
/// reader, which the command line prints too; <c>DiagnosticCatalogTests</c> holds the two lists together.
/// </remarks>
internal static class DiagnosticIds
{
    /// <summary>A page without a single model.</summary>
    public const string PageWithoutModel = "SON0001";

    /// <summary>A page too large to read.</summary>
    public const string PageTooLarge = "SON0002";

    /// <summary>A file that is no text.</summary>
    public const string PageNotText = "SON0003";

    /// <summary>A section whose Markdown is nested or repeated beyond reason.</summary>
    public const string SectionUnreadable = "SON0004";

    /// <summary>A project whose C# is too old for generated requests.</summary>
    public const string LanguageTooOld = "SON0005";

    /// <summary>A namespace that C# would not take.</summary>
    public const string InvalidNamespace = "SON0006";

    /// <summary>A visibility that is neither public nor internal.</summary>
    public const string InvalidVisibility = "SON0007";

    /// <summary>An exception that nobody expected.</summary>
    public const string PageNotGenerated = "SON0008";

    /// <summary>A model that two pages describe.</summary>
    public const string ModelOnTwoPages = "SON0009";

    /// <summary>A model that two referenced assemblies declare.</summary>
    public const string ModelInTwoAssemblies = "SON0010";

    /// <summary>A pattern that picks nothing.</summary>
    public const string NoPageMatches = "SON0011";

    /// <summary>A project without the client.</summary>
    public const string ClientMissing = "SON0012";

    /// <summary>A minimum above the maximum.</summary>
    public const string MinimumAboveMaximum = "SON1001";

    /// <summary>A default that the parameter's own bounds forbid.</summary>
    public const string DefaultOutOfRange = "SON1002";

    /// <summary>A default that is none of the allowed values.</summary>
    public const string DefaultNotAllowed = "SON1003";

    /// <summary>A word in the Type column that is no known type.</summary>
    public const string UnknownType = "SON1004";

    /// <summary>A column whose name means nothing here.</summary>
    public const string UnknownColumn = "SON1005";

    /// <summary>A parameter table without a column that decides what is generated.</summary>
    public const string MissingColumn = "SON1006";

    /// <summary>A row that ends early.</summary>
    public const string TooFewCells = "SON1007";

    /// <summary>A row that goes on beyond the last column.</summary>
    public const string TooManyCells = "SON1008";

    /// <summary>A parameter that the table has already.</summary>
    public const string DuplicateParameter = "SON1009";

    /// <summary>A section with parameters and no model id.</summary>
    public const string MissingModelId = "SON1010";

    /// <summary>A model id that the service would not know.</summary>
    public const string MalformedModelId = "SON1011";

    /// <summary>Two sections that describe the same model differently.</summary>
    public const string ConflictingModel = "SON1012";

    /// <summary>Two sections that describe the same model alike.</summary>
    public const string RepeatedModel = "SON1013";

    /// <summary>A cell that should hold a number.</summary>
    public const string UnreadableNumber = "SON1014";

    /// <summary>Allowed values on a type that cannot have any.</summary>
    public const string AllowedValuesWithoutUse = "SON1015";

    /// <summary>Bounds on a type that cannot have any.</summary>
    public const string BoundsWithoutUse = "SON1016";

    /// <summary>A Required cell that says neither yes nor no.</summary>
    public const string UnreadableRequired = "SON1017";

    /// <summary>A row without a parameter name.</summary>
    public const string MissingParameterName = "SON1018";

    /// <summary>A page that does not say how old it is.</summary>
    public const string MissingDate = "SON1019";

    /// <summary>A date that is none.</summary>
    public const string UnreadableDate = "SON1020";

    /// <summary>A default that is no value of the parameter's type.</summary>
    public const string UnreadableDefault = "SON1021";

    /// <summary>A model id and no parameters.</summary>
    public const string ModelWithoutTable = "SON1022";

    /// <summary>A heading with nothing below it.</summary>
    public const string EmptySection = "SON1023";

    /// <summary>An allowed value that the list has already.</summary>
    public const string DuplicateAllowedValue = "SON1024";

    /// <summary>A second table with parameters in one section.</summary>
    public const string SecondTable = "SON1025";

    /// <summary>A rule of a supplement that cannot be read.</summary>
    public const string MalformedRule = "SON1026";

    /// <summary>A heading without text.</summary>
    public const string MissingName = "SON1027";

    /// <summary>A step or a length that cannot be one.</summary>
    public const string LimitOutOfRange = "SON1028";

    /// <summary>A second model id in one section.</summary>
    public const string SecondModelId = "SON1029";

    /// <summary>An allowed value of a number that is none.</summary>
    public const string AllowedValueNotNumber = "SON1030";

    /// <summary>A column that the table has already.</summary>
    public const string DuplicateColumn = "SON1031";

    /// <summary>A name that is no C# identifier.</summary>
    public const string IdentifierChanged = "SON1040";

    /// <summary>A supplement for a model that no page has.</summary>
    public const string SupplementUnknownModel = "SON1041";

    /// <summary>A supplement for a parameter that the model does not have.</summary>
    public const string SupplementUnknownParameter = "SON1042";

    /// <summary>A rule about a parameter that the model does not have.</summary>
    public const string RuleUnknownParameter = "SON1043";

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
}
