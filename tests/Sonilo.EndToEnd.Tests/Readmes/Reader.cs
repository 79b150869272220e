using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Sonilo.Emulator;

namespace Sonilo.EndToEnd.Readmes;

/// <summary>Does what a README says, block by block.</summary>
internal sealed partial class Reader(ConsumerFolder folder, SoniloEmulator emulator) : IDisposable
{
    private readonly ReaderShell shell = new(folder, ReadmeScriptTests.Service(emulator, folder));
    private ReaderServer? server;
    private string seen = "";
    private bool isRuled;
    private readonly List<string> parts = [];

    public async Task FollowAsync(Fence fence)
    {
        switch (fence)
        {
            case { IsOutput: true }:
                Assert.True(Matches(fence.Text, seen), $"{fence.Place} shows\n{fence.Text}\nbut there was\n{seen}");
                break;
            case { File: { } file }:
                folder.Write(file, WithVersion(fence.Text));
                break;
            case { Language: "sh" }:
                seen = "";
                foreach (var command in CommandsOf(fence))
                {
                    seen += Run(fence, await KnownAsync(command));
                }

                break;
            case { Language: "http" }:
                seen = await server!.AnswerToAsync(await KnownAsync(fence.Text));
                break;
            case { In: "project" }:
                parts.Add(fence.Text);
                break;
            case { Language: "ini" }:
                BuildWith(fence);
                break;
        }
    }

    /// <summary>Builds the projects that the README had its reader write, and one for each piece of a project.</summary>
    public void BuildProjects()
    {
        var written = Directory.GetFiles(folder.At(""), "*.*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder.At(""), path)).ToList();
        foreach (var (part, number) in parts.Select(static (part, number) => (part, number)))
        {
            // Whatever the README named is beside the project.
            written.ForEach(file => folder.Write($"piece{number}/{file}", File.ReadAllText(folder.At(file))));
            folder.Project($"piece{number}", ConsumerFolder.Library, PackedPackages.Reference("Sonilo.Codegen") + $"</ItemGroup>{part}<ItemGroup>");
        }

        if (parts.Count > 0 || written.Any(static file => file.EndsWith(".csproj", StringComparison.Ordinal)) && !Directory.Exists(folder.At("home")) && !isRuled)
        {
            var build = folder.BuildAll();
            Assert.True(build.ExitCode == 0 && build.Diagnostics.Count == 0, build.Output);
        }
    }

    /// <summary>The commands of a block, without their comments.</summary>
    public static IEnumerable<string> CommandsOf(Fence fence) => fence.Text.Split('\n').Select(static line => Comment().Replace(line, "").Trim()).Where(static line => line.Length > 0);

    public void Dispose() => server?.Dispose();

    private string Run(Fence fence, string command)
    {
        if (UnrunCommands.ReasonFor(command) is not null)
        {
            return "";
        }

        if (ServerCommand().IsMatch(command))
        {
            server = new ReaderServer(shell, InRepository(command));
            return "";
        }

        if (command.StartsWith("dotnet sonilo emulate", StringComparison.Ordinal))
        {
            Assert.Contains("http://", shell.FirstLineOf(command), StringComparison.Ordinal);
            return "";
        }

        var run = shell.Run(InRepository(command));
        Assert.True(run.ExitCode == 0, $"{fence.Place}: {command} ended with {run.ExitCode}:\n{run.Output}");
        return run.Output;
    }

    // A rule for constants, tried on one.
    private void BuildWith(Fence fence)
    {
        isRuled = true;
        var build = folder.Project("ruled", ConsumerFolder.Library, PackedPackages.Reference("Sonilo.Codegen"))
            .Write("ruled/.globalconfig", fence.Text)
            .Write("ruled/Long.cs", """internal static class Long { public static readonly Sonilo.Models.SoniloV11TextToMusicRequest Request = new("x") { Duration = 601 }; }""")
            .Build("ruled", "-p:TreatWarningsAsErrors=false");
        Assert.Contains("error SON2001", Assert.Single(build.Diagnostics), StringComparison.Ordinal);
    }

    // READMEs speak of the version that is built, of `job_x`, and of folders of the clone that they stand in.
    private async Task<string> KnownAsync(string text)
    {
        if (!text.Contains("job_x", StringComparison.Ordinal))
        {
            return text;
        }

        if (emulator.Jobs.Count == 0)
        {
            using var http = new HttpClient();
            using var submit = new StringContent("""{"prompt":"lo-fi","duration":1}""", new MediaTypeHeaderValue("application/json"));
            using var started = await http.PostAsync(new Uri(emulator.BaseAddress + "/generate/custom/model_sonilo-v1-1-text-to-music"), submit);
            Assert.True(started.IsSuccessStatusCode);
        }

        return text.Replace("job_x", emulator.Jobs[^1].Id, StringComparison.Ordinal);
    }

    internal static string WithVersion(string text) => text
        .Replace("@0.1.0", "@" + PackedPackages.Version, StringComparison.Ordinal).Replace("Version=\"0.1.0\"", $"Version=\"{PackedPackages.Version}\"", StringComparison.Ordinal);

    private static string InRepository(string command) => Sample().Replace(
        command, match => $"dotnet {PackedPackages.RepositoryRoot}{match.Groups[1].Value}/bin/{PackedPackages.Configuration}/net10.0/{match.Groups[2].Value}.dll");

    // White space apart; `…` stands for anything.
    private static bool Matches(string shown, string seen) => Regex.IsMatch(
        Space().Replace(seen, ""), Regex.Escape(Space().Replace(shown, "")).Replace("…", "[^\0]*?", StringComparison.Ordinal) + "$", RegexOptions.None, TimeSpan.FromSeconds(10));

    [GeneratedRegex(@"\s+#\s.*$|^#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^dotnet run --project (src/Samples/([\w.]+))( --)?(?= |$)")]
    private static partial Regex Sample();

    [GeneratedRegex(" --urls ")]
    private static partial Regex ServerCommand();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
