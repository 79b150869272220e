namespace Sonilo.EndToEnd;

/// <summary>A library with requests and a program with a JSON context of its own, compiled ahead to a native program for net8.0.</summary>
public sealed class NativeTests
{
    private const string Target = "<TargetFramework>net8.0</TargetFramework><NoWarn>CS1591</NoWarn>";

    private const string Program = """
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Sonilo;
        using Sonilo.Models;

        var order = new Order(new SoniloV11TextToMusicRequest("la") { Duration = 30 }, AssetInput.FromAsset("asset_c"));
        var json = JsonSerializer.Serialize(order, Orders.Default.Order);
        Console.WriteLine(json);
        Console.WriteLine(JsonSerializer.Deserialize(json, Orders.Default.Order) == order);
        var options = new JsonSerializerOptions { TypeInfoResolver = new GenerationRequestJson().Add(new SoniloV11TextToMusicRequest.Converter()) };
        Console.WriteLine(JsonSerializer.Serialize(order.Request, options.GetTypeInfo(typeof(SoniloV11TextToMusicRequest))));
        Console.WriteLine(string.Join(' ', (order.Request with { Duration = 601 + args.Length }).Validate().Select(violation => violation.Parameter)));
        using var client = new SoniloClient(new SoniloClientOptions { BaseAddress = new Uri("http://127.0.0.1:1/v1"), ApiKey = "key", ApiSecret = "secret", MaxRetries = 0 });
        try
        {
            await client.EstimateAsync(order.Request);
        }
        catch (SoniloServiceException exception)
        {
            Console.WriteLine(exception.MayHaveStarted);
        }

        public sealed record Order(SoniloV11TextToMusicRequest Request, AssetInput Clip);

        [JsonSerializable(typeof(Order))]
        public sealed partial class Orders : JsonSerializerContext;
        """;

    [NativeFact]
    public void A_context_of_the_program_serialises_requests_of_a_library_without_a_warning()
    {
        var folder = PackedPackages.NewFolder()
            .Project("Library", Target, PackedPackages.Reference("Sonilo.Codegen"))
            .Project("App", Target + "<OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><PublishAot>true</PublishAot>", """<ProjectReference Include="../Library/Library.csproj" />""")
            .Write("App/Program.cs", Program);
        var publish = Dotnet.Run(folder.At("App"), ["publish", "-c", "Release", "-r", "linux-x64", "-o", folder.At("out"), .. NativeFactAttribute.Linker]);
        Assert.True(publish.ExitCode == 0, publish.Output);
        Assert.Empty(publish.Diagnostics);
        var run = Dotnet.Start(folder.At("out/App"), folder.At("out"));
        Assert.Equal(
            [
                """{"Request":{"prompt":"la","duration":30},"Clip":"asset_c"}""", "True", """{"prompt":"la","duration":30}""", "duration", "False",
            ],
            run.Output.TrimEnd().Split('\n'));
    }
}

/// <summary>A test that needs a native toolchain and the package of the native compiler, and is skipped by name where one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute() => Skip =
        !OperatingSystem.IsLinux() || System.Runtime.InteropServices.RuntimeInformation.OSArchitecture != System.Runtime.InteropServices.Architecture.X64 ? "It is written for Linux on x64."
        : !IsThere("clang") && !IsThere("gcc") ? "There is neither clang nor gcc."
        : !Directory.Exists(Compiler) ? $"The native compiler is not in the cache of packages: restore runtime.linux-x64.Microsoft.DotNet.ILCompiler, as publishing any native program for net8.0 does."
        : null;

    /// <summary>What publishing needs to be told where there is no clang.</summary>
    public static string[] Linker => IsThere("clang") ? [] : ["-p:CppCompilerAndLinker=gcc", "-p:LinkerFlavor=bfd"];

    private static string Compiler => Path.Combine(
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
        "runtime.linux-x64.microsoft.dotnet.ilcompiler");

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
