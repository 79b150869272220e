namespace Sonilo.Codegen.Model;

/// <summary>The types that the pages name (Scenario's model reference, seen 2026-08-06).</summary>
public enum ParameterType
{
    /// <summary>The page states none, as a supplement may.</summary>
    Unspecified,

    /// <summary>A word that is not a known type; <see cref="ParameterSpec.TypeText"/> has it.</summary>
    Unknown,

    /// <summary><c>string</c>, and <c>select</c> in an older page style.</summary>
    String,

    /// <summary><c>number</c>: whole or not, the page does not state.</summary>
    Number,

    /// <summary><c>integer</c>.</summary>
    Integer,

    /// <summary><c>boolean</c>.</summary>
    Boolean,

    /// <summary><c>file</c>: the id of an asset.</summary>
    File,

    /// <summary><c>model</c>: the id of a model.</summary>
    Model,

    /// <summary><c>string_array</c>.</summary>
    StringArray,

    /// <summary><c>number_array</c>.</summary>
    NumberArray,

    /// <summary><c>file_array</c>.</summary>
    FileArray,

    /// <summary><c>model_array</c>.</summary>
    ModelArray,

    /// <summary><c>inputs_array</c>: a list of objects whose fields the page does not describe.</summary>
    InputsArray,
}
