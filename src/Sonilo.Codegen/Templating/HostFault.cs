namespace Sonilo.Codegen.Templating;

/// <summary>Tells what a host lacks from what a template does wrong.</summary>
internal static class HostFault
{
    /// <summary>Whether an assembly, or something in one, could not be loaded.</summary>
    public static bool Is(Exception exception) => exception
        is FileNotFoundException or FileLoadException or BadImageFormatException or TypeLoadException or MissingMemberException
        || (exception is TypeInitializationException { InnerException: { } inner } && Is(inner));
}
