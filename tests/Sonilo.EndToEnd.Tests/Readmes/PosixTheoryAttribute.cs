namespace Sonilo.EndToEnd.Readmes;

/// <summary>A theory about commands of a POSIX shell, which is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PosixTheoryAttribute : TheoryAttribute
{
    public PosixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "The READMEs' commands are those of a POSIX shell.";
        }
    }
}
