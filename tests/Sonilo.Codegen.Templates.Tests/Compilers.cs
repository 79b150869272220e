using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;

namespace Sonilo.Codegen.Templates.Tests;

/// <summary>The compilers of the languages that templates write: installed once into a folder of the user's cache, and run from there.</summary>
internal static class Compilers
{
    private static readonly Lazy<string> Installed = new(Install);

    /// <summary>Whether node and npm are there.</summary>
    public static bool HasNode { get; } = Runs("npm", "--version");

    /// <summary>Whether Python is there.</summary>
    public static bool HasPython { get; } = Runs("python3", "--version");

    /// <summary>The folder of this repository.</summary>
    public static string Root { get; } = typeof(Compilers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Runs a script of <c>compilers/</c>, in the folder where the compilers are.</summary>
    public static void Script(string name, params string[] arguments) =>
        Succeed(name.EndsWith(".py", StringComparison.Ordinal) ? "python3" : "node", [Path.Combine(Installed.Value, name), .. arguments]);

    /// <summary>Runs a compiler.</summary>
    public static void Compile(string name, params string[] arguments) => Succeed("node", [Path.Combine(Installed.Value, "node_modules", name), .. arguments]);

    private static void Succeed(string file, string[] arguments)
    {
        var (code, output) = Run(file, arguments, Installed.Value);
        Assert.True(code == 0, output);
    }

    // Beside a hash of what was asked for: another version is another folder.
    private static string Install()
    {
        var source = Path.Combine(Root, "tests", "Sonilo.Codegen.Templates.Tests", "compilers");
        var version = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(source, "package-lock.json"))))[..12];
        var cache = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        var folder = Directory.CreateDirectory(Path.Combine(cache.Length == 0 ? Path.GetTempPath() : cache, "sonilo-codegen", "compilers-" + version)).FullName;
        foreach (var file in Directory.GetFiles(source))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
        {
            var (code, output) = Run("npm", ["ci", "--no-audit", "--no-fund"], folder);
            Assert.True(code == 0, output);
        }

        return folder;
    }

    private static bool Runs(string file, string argument)
    {
        try
        {
            return Run(file, [argument], Path.GetTempPath()).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static (int Code, string Output) Run(string file, string[] arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}

/// <summary>A test that needs node and npm; without them it is shown as skipped.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Compilers.HasNode ? null : "npm is not installed: the compilers of what templates make cannot be had.";
}

/// <summary>A test that needs Python; without it, it is shown as skipped.</summary>
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute() => Skip = Compilers.HasNode && Compilers.HasPython ? null : "python3 or npm is not installed: what templates make in Python cannot be run.";
}
