namespace Sonilo.Emulator;

/// <summary>How a job's <c>metadata.input</c> shows the files that it was given.</summary>
public enum InputFileStyle
{
    /// <summary>The id of the asset, as it was sent.</summary>
    Id,

    /// <summary>The URL of the asset.</summary>
    Url,

    /// <summary>An object with <c>id</c> and <c>url</c>.</summary>
    IdAndUrl,
}
