using System.Reflection;

namespace Sonilo.Codegen.Diagnostics;

/// <summary>Where editors find the help page of an id: in the repository, if it has an address. The pages travel in the package as well.</summary>
/// <remarks>
/// The address is the build property <c>RepositoryUrl</c>, and is written nowhere else. Without it there are no links: an address
/// that nobody owns would send people to the first who registers it.
/// </remarks>
internal static class HelpLink
{
    private static readonly string? Repository = typeof(HelpLink).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static attribute => attribute.Key == "RepositoryUrl")?.Value;

    /// <summary>The address of the page about <paramref name="id"/>; <see langword="null"/> where the repository has none.</summary>
    public static string? To(string id) => To(id, Repository);

    /// <summary>The address of the page about <paramref name="id"/> in the repository at <paramref name="repository"/>.</summary>
    public static string? To(string id, string? repository) => string.IsNullOrEmpty(repository)
        ? null
        : $"{repository!.TrimEnd('/')}/blob/main/src/Sonilo.Codegen/Diagnostics/{id}.md";
}
