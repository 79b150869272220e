namespace Sonilo.Cli.Running;

/// <summary>A file to upload before the request is sent.</summary>
/// <param name="Parameter">The parameter that takes it.</param>
/// <param name="Index">Its place in the parameter's list; <see langword="null"/> where the parameter takes one file.</param>
/// <param name="Path">Where it lies.</param>
internal sealed record InputFile(string Parameter, int? Index, string Path);
