namespace Sonilo.Codegen.Comparing;

/// <summary>What changed.</summary>
public enum ChangeKind
{
    /// <summary>A page has another date.</summary>
    PageDateChanged,

    /// <summary>A page has another title.</summary>
    PageTitleChanged,

    /// <summary>A model is new.</summary>
    ModelAdded,

    /// <summary>A model is gone.</summary>
    ModelRemoved,

    /// <summary>A model has another heading, under the same id.</summary>
    ModelRenamed,

    /// <summary>Something has another name in C#, although its name on the page is the same.</summary>
    NameChanged,

    /// <summary>The description of a model or a parameter is worded or formatted differently.</summary>
    DescriptionChanged,

    /// <summary>A model has a capability more.</summary>
    CapabilityAdded,

    /// <summary>A model has a capability less.</summary>
    CapabilityRemoved,

    /// <summary>The order of the capabilities changed.</summary>
    CapabilitiesReordered,

    /// <summary>A rule between parameters is new.</summary>
    RuleAdded,

    /// <summary>A rule between parameters is gone.</summary>
    RuleRemoved,

    /// <summary>A parameter is new.</summary>
    ParameterAdded,

    /// <summary>A parameter is gone.</summary>
    ParameterRemoved,

    /// <summary>The order of the parameters changed.</summary>
    ParametersReordered,

    /// <summary>The order of the constructor's parameters changed.</summary>
    ConstructorReordered,

    /// <summary>The page names another type.</summary>
    TypeChanged,

    /// <summary>A parameter must be given now, or need not be any more.</summary>
    RequirementChanged,

    /// <summary>The page states a default where it stated none.</summary>
    DefaultAdded,

    /// <summary>The page states no default any more.</summary>
    DefaultRemoved,

    /// <summary>The service assumes something else for what is left out.</summary>
    DefaultChanged,

    /// <summary>The minimum changed.</summary>
    MinimumChanged,

    /// <summary>The maximum changed.</summary>
    MaximumChanged,

    /// <summary>The fewest characters or items allowed are others.</summary>
    MinLengthChanged,

    /// <summary>The most characters or items allowed are others.</summary>
    MaxLengthChanged,

    /// <summary>The distance between allowed numbers is another.</summary>
    StepChanged,

    /// <summary>The kind of file is another.</summary>
    FileKindChanged,

    /// <summary>The most bytes of a file are others.</summary>
    MaxSizeChanged,

    /// <summary>How long a file may play is another.</summary>
    MaxDurationChanged,

    /// <summary>Whether the value moves the price is stated differently.</summary>
    CostChanged,

    /// <summary>People see another text instead of the name or a value.</summary>
    LabelChanged,

    /// <summary>The unit of a number is another.</summary>
    UnitChanged,

    /// <summary>The page lists the allowed values where any value went.</summary>
    AllowedValuesListed,

    /// <summary>The page lists no allowed values any more.</summary>
    AllowedValuesUnlisted,

    /// <summary>A value is allowed that was not.</summary>
    AllowedValueAdded,

    /// <summary>A value is no longer allowed.</summary>
    AllowedValueDropped,

    /// <summary>The order of the allowed values changed.</summary>
    AllowedValuesReordered,
}
