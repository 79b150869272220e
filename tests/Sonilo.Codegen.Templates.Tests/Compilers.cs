using System.Diagnostics;
using System.Security.Cryptography;

namespace Sonilo.Codegen.Templates.Tests;

/// <summary>The compilers of the languages that templates write: installed once into a folder of the user's cache, and run from there.</summary>
internal static class Compilers
{
    private static readonly Lazy<(string Folder, string? Failure)> Installed = new(Install);

    /// <summary>Why nothing of npm can be run here; <see langword="null"/> where it can.</summary>
    public static string? WithoutNode { get; } = Runs("npm", "--version") ? Installed.Value.Failure : "npm is not installed: the compilers of what templates make cannot be had.";

    /// <summary>Why no Python can be run here; <see langword="null"/> where it can.</summary>
    public static string? WithoutPython { get; } = Runs("python3", "--version") ? null : "python3 is not installed: what templates make in Python cannot be run.";

    private static string Source => Repository.PathOf("tests/Sonilo.Codegen.Templates.Tests/compilers");

    /// <summary>Runs a script of <c>compilers/</c> with node, in the folder where the compilers are.</summary>
    public static void Script(string name, params string[] arguments) => Succeed("node", [Path.Combine(Installed.Value.Folder, name), .. arguments]);

    /// <summary>Runs a script of <c>compilers/</c> with Python.</summary>
    public static void PythonScript(string name, params string[] arguments) => Succeed("python3", [Path.Combine(Source, name), .. arguments]);

    /// <summary>Runs a compiler.</summary>
    public static void Compile(string name, params string[] arguments) => Succeed("node", [Path.Combine(Installed.Value.Folder, "node_modules", name), .. arguments]);

    private static void Succeed(string file, string[] arguments)
    {
        var (code, output) = Run(file, arguments, Path.GetTempPath());
        Assert.True(code == 0, output);
    }

    // Beside a hash of what was asked for: another version is another folder.
    private static (string Folder, string? Failure) Install()
    {
        var version = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(Source, "package-lock.json"))))[..12];
        var cache = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        var folder = Directory.CreateDirectory(Path.Combine(cache.Length == 0 ? Path.GetTempPath() : cache, "sonilo-codegen", "compilers-" + version)).FullName;
        foreach (var file in Directory.GetFiles(Source))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
        {
            var (code, output) = Run("npm", ["ci", "--no-audit", "--no-fund"], folder);
            if (code != 0)
            {
                return (folder, "npm could not fetch the compilers of what templates make: " + output.Trim().Split('\n')[0]);
            }
        }

        return (folder, null);
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
