namespace Sonilo.Codegen.Problems;

/// <summary>Every problem that a page can have. Ids are literals and never used again for anything else.</summary>
/// <remarks>
/// <c>SON0xxx</c>: no code can come of it; the generator reports these. <c>SON1xxx</c>: a problem at a cell; an analyzer and the
/// command line report these. What occurs in the pages that the vendor publishes is never more than
/// <see cref="ProblemSeverity.Info"/>, held by <c>ReadingSeveritiesTests</c>.
/// </remarks>
public static class PageProblems
{
    /// <summary>A page without a single model.</summary>
    public static ProblemDescriptor PageWithoutModel { get; } = new(
        "SON0001", ProblemSeverity.Warning, "The page describes no model",
        "No model was found: a model is a heading '## Name', a line '**Model ID:** `model_…`' and a table with the column Parameter. Check that this is a model reference page.");

    /// <summary>A page too large to read.</summary>
    public static ProblemDescriptor PageTooLarge { get; } = new(
        "SON0002", ProblemSeverity.Error, "The page is too large",
        "The page has {0} characters; at most {1} are read, and fewer where they are deeply nested or intricate: split it into several pages");

    /// <summary>A file that is not text.</summary>
    public static ProblemDescriptor PageNotText { get; } = new(
        "SON0003", ProblemSeverity.Error, "The page is not Markdown text",
        "The file is {0}: name a Markdown page instead that is saved as UTF-8");

    /// <summary>A section whose Markdown is nested or repeated beyond reason.</summary>
    public static ProblemDescriptor SectionUnreadable { get; } = new(
        "SON0004", ProblemSeverity.Warning, "The section cannot be read",
        "The section '{0}' is left out, because its Markdown is too long, too deeply nested or too intricate: simplify it");

    /// <summary>A minimum above the maximum.</summary>
    public static ProblemDescriptor MinimumAboveMaximum { get; } = new(
        "SON1001", ProblemSeverity.Warning, "The minimum is above the maximum",
        "The minimum {0} of '{2}' is above its maximum {1}, so no value is valid: correct one of them");

    /// <summary>A default that the parameter's own bounds forbid.</summary>
    public static ProblemDescriptor DefaultOutOfRange { get; } = new(
        "SON1002", ProblemSeverity.Warning, "The default is outside its range",
        "The default {0} of '{3}' is outside the range {1} to {2}: correct the default or the range");

    /// <summary>A default that is none of the allowed values.</summary>
    public static ProblemDescriptor DefaultNotAllowed { get; } = new(
        "SON1003", ProblemSeverity.Info, "The default is not an allowed value",
        "The default '{0}' of '{1}' is not among its allowed values: add it to them, or correct it if it is misspelled");

    /// <summary>A word in the Type column that is not a known type.</summary>
    public static ProblemDescriptor UnknownType { get; } = new(
        "SON1004", ProblemSeverity.Warning, "The type is unknown",
        "'{0}' is not a known type, so '{1}' takes any JSON: use string, number, integer, boolean, file, model, string_array, number_array, file_array, model_array or inputs_array");

    /// <summary>A column whose name means nothing here.</summary>
    public static ProblemDescriptor UnknownColumn { get; } = new(
        "SON1005", ProblemSeverity.Info, "The column is unknown",
        "The column '{0}' is not read{1}: if it is one of Type, Required, Default, Min, Max, Allowed Values, Description, Step, Min Length, Max Length, Kind, Unit, Max Size, Max Duration, Cost, Label, Labels, correct its name");

    /// <summary>A parameter table without a column that decides what is generated.</summary>
    public static ProblemDescriptor MissingColumn { get; } = new(
        "SON1006", ProblemSeverity.Warning, "A column is missing",
        "The table has no column '{0}', so it is unknown for every parameter of this model: add the column");

    /// <summary>A row that ends early.</summary>
    public static ProblemDescriptor TooFewCells { get; } = new(
        "SON1007", ProblemSeverity.Warning, "The row has too few cells",
        "The row has {0} cells and the table {1} columns, so the last ones count as empty: add the missing cells");

    /// <summary>A row that goes on beyond the last column.</summary>
    public static ProblemDescriptor TooManyCells { get; } = new(
        "SON1008", ProblemSeverity.Warning, "The row has too many cells",
        "The row has {0} cells and the table {1} columns, so what follows is not read: write a '|' that belongs to a text as '\\|'");

    /// <summary>A parameter that the table has already.</summary>
    public static ProblemDescriptor DuplicateParameter { get; } = new(
        "SON1009", ProblemSeverity.Warning, "The parameter appears twice",
        "The parameter '{0}' appears twice in the table; the first row is used: remove or rename this one");

    /// <summary>A section with parameters and no model id.</summary>
    public static ProblemDescriptor MissingModelId { get; } = new(
        "SON1010", ProblemSeverity.Warning, "The model id is missing",
        "The section '{0}' has a parameter table and no model id, so it is left out: add a line '**Model ID:** `model_…`' above the table");

    /// <summary>A model id that the service would not know.</summary>
    public static ProblemDescriptor MalformedModelId { get; } = new(
        "SON1011", ProblemSeverity.Warning, "The model id is malformed",
        "'{0}' is not a model id: write 'model_' followed by letters, digits, '-', '_' or '.', in a code span");

    /// <summary>Two sections that describe the same model differently.</summary>
    public static ProblemDescriptor ConflictingModel { get; } = new(
        "SON1012", ProblemSeverity.Warning, "The model appears twice",
        "The model '{0}' appears twice with different content; the first section is used: remove one of them");

    /// <summary>Two sections that describe the same model alike.</summary>
    public static ProblemDescriptor RepeatedModel { get; } = new(
        "SON1013", ProblemSeverity.Info, "The model is repeated",
        "The model '{0}' appears twice with the same content: this section can be removed");

    /// <summary>A cell that should hold a number.</summary>
    public static ProblemDescriptor UnreadableNumber { get; } = new(
        "SON1014", ProblemSeverity.Warning, "The number cannot be read",
        "'{0}' in the column {1} is not a usable number: write it like 600, -0.5 or 1e3, or '-' for none");

    /// <summary>Allowed values on a type that cannot have any.</summary>
    public static ProblemDescriptor AllowedValuesWithoutUse { get; } = new(
        "SON1015", ProblemSeverity.Info, "The type has no allowed values",
        "Allowed values do not apply to '{0}' of type {1} and are not read: write '-', or correct the type");

    /// <summary>Bounds on a type that cannot have any.</summary>
    public static ProblemDescriptor BoundsWithoutUse { get; } = new(
        "SON1016", ProblemSeverity.Info, "The type has no bounds",
        "A minimum or maximum does not apply to '{0}' of type {1} and is not read: write '-', or correct the type");

    /// <summary>A Required cell that is neither yes nor no.</summary>
    public static ProblemDescriptor UnreadableRequired { get; } = new(
        "SON1017", ProblemSeverity.Warning, "Required is neither Yes nor No",
        "'{0}' is neither yes nor no, so '{1}' counts as optional: write Yes or No");

    /// <summary>A row without a parameter name.</summary>
    public static ProblemDescriptor MissingParameterName { get; } = new(
        "SON1018", ProblemSeverity.Warning, "The parameter's name is missing",
        "The row has no parameter name and is left out: write the name in the column Parameter");

    /// <summary>A page without a date.</summary>
    public static ProblemDescriptor MissingDate { get; } = new(
        "SON1019", ProblemSeverity.Info, "The page has no date",
        "The page does not state when it was updated, so other pages with the same model take precedence: add '> Last updated: YYYY-MM-DD.' above the first section");

    /// <summary>A date that is not one.</summary>
    public static ProblemDescriptor UnreadableDate { get; } = new(
        "SON1020", ProblemSeverity.Warning, "The page's date cannot be read",
        "'{0}' is not a date: write it as YYYY-MM-DD");

    /// <summary>A default that is not a value of the parameter's type.</summary>
    public static ProblemDescriptor UnreadableDefault { get; } = new(
        "SON1021", ProblemSeverity.Info, "The default does not fit the type",
        "The default '{0}' of '{1}' is not a {2} and is not read: correct it, or write '-' for none");

    /// <summary>A model id and no parameters.</summary>
    public static ProblemDescriptor ModelWithoutTable { get; } = new(
        "SON1022", ProblemSeverity.Warning, "The model has no parameters",
        "The model '{0}' has no table with the column Parameter, so its request is empty: check that the table is complete, with a blank line above and below it");

    /// <summary>A heading with nothing below it.</summary>
    public static ProblemDescriptor EmptySection { get; } = new(
        "SON1023", ProblemSeverity.Info, "The section is empty",
        "The section '{0}' has no content: fill or remove it");

    /// <summary>An allowed value that the list has already.</summary>
    public static ProblemDescriptor DuplicateAllowedValue { get; } = new(
        "SON1024", ProblemSeverity.Info, "The allowed value appears twice",
        "The allowed value '{0}' appears twice in the list: remove one of them");

    /// <summary>A second table with parameters in one section.</summary>
    public static ProblemDescriptor SecondTable { get; } = new(
        "SON1025", ProblemSeverity.Warning, "The section has a second parameter table",
        "Only the first parameter table of a section is read: join the tables");

    /// <summary>A heading without text.</summary>
    public static ProblemDescriptor MissingName { get; } = new(
        "SON1027", ProblemSeverity.Info, "The heading is empty",
        "The section has no name, so the model is called by its id '{0}': write the name after '##'");

    /// <summary>A second model id in one section.</summary>
    public static ProblemDescriptor SecondModelId { get; } = new(
        "SON1029", ProblemSeverity.Warning, "The section has a second model id",
        "The section has a second model id '{0}'; the first is used: give every model its own '##' heading");

    /// <summary>An allowed value of a number that is not a number.</summary>
    public static ProblemDescriptor AllowedValueNotNumber { get; } = new(
        "SON1030", ProblemSeverity.Info, "The allowed value is not a number",
        "The allowed value '{0}' of '{1}' is not a number and is not read: correct it or the type");

    /// <summary>A column that the table has already.</summary>
    public static ProblemDescriptor DuplicateColumn { get; } = new(
        "SON1031", ProblemSeverity.Warning, "The column appears twice",
        "The column '{0}' appears twice; the first is used: remove or rename this one");

    /// <summary>A character that nobody sees.</summary>
    public static ProblemDescriptor InvisibleCharacter { get; } = new(
        "SON1032", ProblemSeverity.Warning, "The text has an invisible character",
        "The text has the invisible character {0}, with which it can look different from what it is: remove it");

    /// <summary>A table that is a model's own Markdown, which leaves limits out.</summary>
    public static ProblemDescriptor TableWithoutLimits { get; } = new(
        "SON1033", ProblemSeverity.Warning, "The table leaves limits out",
        "The table has the columns of a model's own Markdown, which leaves out Min, Max and Allowed Values, so hardly anything can be checked: use the model reference page instead");

    /// <summary>Words beside a parameter's name, or in a cell whose values are code spans.</summary>
    public static ProblemDescriptor TextBesideCode { get; } = new(
        "SON1034", ProblemSeverity.Warning, "The text beside a name or value is not read",
        "'{0}' is beside {1} and is not read: {2}, or remove it");

    /// <summary>A table of parameters whose names are in no known column.</summary>
    public static ProblemDescriptor TableWithoutParameters { get; } = new(
        "SON1035", ProblemSeverity.Warning, "The table has no column Parameter",
        "The table looks like one of parameters, but has no column 'Parameter' and is not read{0}: correct the name of the column");

    /// <summary>Rows that a blank line cuts off their table.</summary>
    public static ProblemDescriptor RowsOutsideTable { get; } = new(
        "SON1051", ProblemSeverity.Warning, "The rows are outside a table",
        "These rows belong to no table and are not read: remove the blank line that separates them from theirs, or give them a header and a line '| --- |' below it");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        PageWithoutModel, PageTooLarge, PageNotText, SectionUnreadable,
        MinimumAboveMaximum, DefaultOutOfRange, DefaultNotAllowed, UnknownType, UnknownColumn, MissingColumn,
        TooFewCells, TooManyCells, DuplicateParameter, MissingModelId, MalformedModelId, ConflictingModel, RepeatedModel,
        UnreadableNumber, AllowedValuesWithoutUse, BoundsWithoutUse, UnreadableRequired, MissingParameterName,
        MissingDate, UnreadableDate, UnreadableDefault, ModelWithoutTable, EmptySection, DuplicateAllowedValue,
        SecondTable, MissingName, SecondModelId, AllowedValueNotNumber, DuplicateColumn,
        InvisibleCharacter, TableWithoutLimits, TextBesideCode, TableWithoutParameters, RowsOutsideTable,
    ];
}
