namespace Sonilo.EndToEnd;

/// <summary>Frameworks that touch generated types, in programs as users write them: web, configuration, JSON across assemblies.</summary>
public sealed class FrameworkConsumersTests(FrameworkConsumersTests.Consumers consumers) : IClassFixture<FrameworkConsumersTests.Consumers>
{
    private const string Page = """
        ---
        title: Acme | Scenario Docs
        ---

        > This page is auto-generated from model configurations. Last updated: 2026-06-15.

        ## Acme Tune

        **Model ID:** `model_acme-tune`

        | Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `text` | string | Yes | - | - | - | - | What to sing. |
        | `voice` | string | No | - | - | - | `calm`, `bright`, `low & slow` | The voice. |
        | `tags` | string\_array | No | - | - | - | - | Words. |
        | `speed` | number | No | `1` | 0.5 | 2 | - | How fast. |
        | `takes` | number | No | `1` | - | - | `1`, `2`, `4` | How often. |
        | `clip` | file | No | - | - | - | - | A video. |
        | `loop` | boolean | No | - | - | - | - | Whether it loops. |

        """;

    private const string Web = """"
        using System.Text;
        using Sonilo;
        using Sonilo.Models;

        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSoniloAspNetCore();
        builder.Services.AddOpenApi(options => options.AddGenerationRequestSchemas());
        var app = builder.Build();
        app.UseExceptionHandler();
        app.MapOpenApi();
        app.MapPost("/tunes", (AcmeTuneRequest request) => Results.Text(request.ToJson())).ValidateGenerationRequests();
        app.MapGet("/fail", string () => throw new SoniloNotFoundException("No such job."));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        await ShowAsync(client.PostAsync("/tunes", Json("""{"text":"la","voice":"bright","speed":2}""")));
        await ShowAsync(client.PostAsync("/tunes", Json("""{"text":"la","speed":3,"sped":1}""")));
        await ShowAsync(client.GetAsync("/fail"));
        var document = await client.GetStringAsync("/openapi/v1.json");
        Console.WriteLine(document.Contains("\"maximum\": 2") && document.Contains("\"bright\""));
        await app.StopAsync();

        static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

        static async Task ShowAsync(Task<HttpResponseMessage> answering)
        {
            using var answer = await answering;
            var body = await answer.Content.ReadAsStringAsync();
            Console.WriteLine($"{(int)answer.StatusCode} {string.Join(", ", new[] { "speed must be", "sped is not", "No such job", "bright" }.Where(body.Contains))}");
        }
        """";

    private const string Binding = """
        using Microsoft.Extensions.Configuration;
        using Sonilo;
        using Sonilo.Models;

        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Voice"] = "bright", ["Clip"] = "asset_c", ["Voices:0"] = "calm", ["Voices:1"] = "new",
        }).Build().Get<Settings>()!;
        Console.WriteLine($"{settings.Voice} {settings.Clip} {string.Join(',', settings.Voices)}");

        public sealed class Settings
        {
            public AcmeTuneVoice Voice { get; set; }
            public AssetInput? Clip { get; set; }
            public List<AcmeTuneVoice> Voices { get; set; } = [];
        }
        """;

    private const string Contexts = """
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Sonilo;
        using Sonilo.Models;

        var order = new Order(new AcmeTuneRequest("la") { Voice = AcmeTuneVoice.Bright }, AcmeTuneVoice.Calm, AssetInput.FromAsset("asset_c"));
        var json = JsonSerializer.Serialize(order, Orders.Default.Order);
        Console.WriteLine(json);
        Console.WriteLine(JsonSerializer.Deserialize(json, Orders.Default.Order) == order);
        var options = new JsonSerializerOptions { TypeInfoResolver = new GenerationRequestJson().Add(new AcmeTuneRequest.Converter()) };
        Console.WriteLine(JsonSerializer.Serialize(order.Request, options));

        public sealed record Order(AcmeTuneRequest Request, AcmeTuneVoice Voice, AssetInput Clip);

        [JsonSerializable(typeof(Order))]
        public sealed partial class Orders : JsonSerializerContext;
        """;

    [Theory]
    [InlineData("WebAlone")]
    [InlineData("WebOnLibrary")]
    public void Endpoints_validate_and_describe_requests(string app) =>
        consumers.AssertPrints(app, "200 bright", "400 speed must be, sped is not", "404 No such job", "True");

    [Fact]
    public void Configuration_binds_allowed_values_and_assets() => consumers.AssertPrints("Bound", "bright asset_c calm,new");

    [Fact]
    public void A_context_of_the_app_serialises_requests_of_a_library_without_reflection() => consumers.AssertPrints(
        "OwnContext",
        """{"Request":{"text":"la","voice":"bright"},"Voice":"calm","Clip":"asset_c"}""",
        "True",
        """{"text":"la","voice":"bright"}""");

    /// <summary>A library with the generated types, and programs on top of it or with types of their own, built at once.</summary>
    public sealed class Consumers
    {
        private readonly ConsumerFolder folder = PackedPackages.NewFolder();
        private readonly CommandResult build;

        public Consumers()
        {
            const string App = ConsumerFolder.App + "<ImplicitUsings>enable</ImplicitUsings><NoWarn>CS1591</NoWarn>";
            const string NoReflection = "<JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>";
            const string AspNet = """<FrameworkReference Include="Microsoft.AspNetCore.App" />""";
            const string OnLibrary = """<ProjectReference Include="../Library/Library.csproj" />""";
            const string Usings = """
                <Using Include="Microsoft.AspNetCore.Builder" /><Using Include="Microsoft.AspNetCore.Hosting" /><Using Include="Microsoft.AspNetCore.Http" />
                <Using Include="Microsoft.Extensions.DependencyInjection" /><Using Include="Microsoft.Extensions.Logging" />
                """;
            var pages = PackedPackages.Reference("Sonilo.Codegen") + """<SoniloDoc Include="../acme.md" />""";
            var web = AspNet + Usings + PackedPackages.Reference("Sonilo.AspNetCore") + """<PackageReference Include="Microsoft.AspNetCore.OpenApi" Version="10.0.15" />""";
            folder.Write("acme.md", Page);
            folder.Project("Library", ConsumerFolder.Library, pages);
            folder.Project("WebAlone", App, web + pages).Write("WebAlone/Program.cs", Web);
            folder.Project("WebOnLibrary", App, web + OnLibrary).Write("WebOnLibrary/Program.cs", Web);
            folder.Project("Bound", App, AspNet + OnLibrary).Write("Bound/Program.cs", Binding);
            folder.Project("OwnContext", App + NoReflection, OnLibrary).Write("OwnContext/Program.cs", Contexts);
            build = folder.BuildAll();
        }

        /// <summary>Asserts that everything was built without a warning, and what a program prints.</summary>
        internal void AssertPrints(string app, params string[] lines)
        {
            Assert.True(build.ExitCode == 0, build.Output);
            Assert.Empty(build.Diagnostics);
            Assert.Equal(lines, folder.Start(app).Output.TrimEnd().Split('\n'));
        }
    }
}
