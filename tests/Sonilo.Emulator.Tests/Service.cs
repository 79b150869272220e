using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Sonilo.Emulator.Tests;

/// <summary>An emulator, the clock it goes by, and a bare HTTP client that knows its key.</summary>
internal sealed class Service : IAsyncDisposable
{
    public const string TextModel = "model_sonilo-v1-1-text-to-music";
    public const string VideoModel = "model_sonilo-v1-1-video-to-music";

    private static readonly SocketsHttpHandler Handler = new() { AllowAutoRedirect = false };

    private Service(SoniloEmulator emulator, ManualClock clock)
    {
        Emulator = emulator;
        Clock = clock;
        Api = new HttpClient(Handler, disposeHandler: false);
        Api.DefaultRequestHeaders.Authorization = Basic(emulator.Key, emulator.Secret);
        Anonymous = new HttpClient(Handler, disposeHandler: false);
    }

    public SoniloEmulator Emulator { get; }

    public SoniloEmulatorOptions Options => Emulator.Options;

    public ManualClock Clock { get; }

    public HttpClient Api { get; }

    public HttpClient Anonymous { get; }

    public static async Task<Service> StartAsync(Action<SoniloEmulatorOptions>? configure = null)
    {
        var clock = new ManualClock();
        var options = new SoniloEmulatorOptions { TimeProvider = clock, JobDuration = TimeSpan.FromSeconds(10), UploadDuration = TimeSpan.FromSeconds(10) };
        configure?.Invoke(options);
        return new Service(await SoniloEmulator.StartAsync(options), clock);
    }

    public static AuthenticationHeaderValue Basic(string key, string secret) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}")));

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public string Address(string path) => Emulator.BaseAddress + path;

    public async Task<Answer> GetAsync(string path) => await Answer.OfAsync(await Api.GetAsync(new Uri(Address(path))));

    public async Task<Answer> PostAsync(string path, string json) => await Answer.OfAsync(await Api.PostAsync(new Uri(Address(path)), Json(json)));

    public Task<Answer> SubmitAsync(string json = """{"prompt":"lo-fi","duration":2}""", string model = TextModel, string query = "") =>
        PostAsync($"/generate/custom/{model}{query}", json);

    /// <summary>Starts a job and lets it end.</summary>
    public async Task<JsonNode> FinishAsync(string json = """{"prompt":"lo-fi","duration":2}""", string model = TextModel)
    {
        var answer = await SubmitAsync(json, model);
        Assert.True(answer.Status == 200, answer.Text);
        Clock.Pass(Options.JobDuration.TotalSeconds);
        return (await GetAsync($"/jobs/{answer["job"]!["jobId"]}"))["job"]!;
    }

    /// <summary>The URL of a fresh result.</summary>
    public async Task<Uri> ResultAsync(string json = """{"prompt":"lo-fi","duration":2}""", string model = TextModel)
    {
        var job = await FinishAsync(json, model);
        return new Uri((string)(await GetAsync($"/assets/{job["metadata"]!["assetIds"]![0]}"))["asset"]!["url"]!);
    }

    /// <summary>Uploads a file in one part; gives the asset's id.</summary>
    public async Task<string> UploadAsync(byte[] bytes, string name = "video.mp4", string type = "video/mp4", string kind = "video")
    {
        var upload = (await PostAsync("/uploads", $$"""{"fileName":"{{name}}","contentType":"{{type}}","kind":"{{kind}}","parts":1,"fileSize":{{bytes.Length}}}"""))["upload"]!;
        var put = await Anonymous.PutAsync(new Uri((string)upload["parts"]![0]!["url"]!), new ByteArrayContent(bytes));
        _ = put.EnsureSuccessStatusCode();
        _ = await PostAsync($"/uploads/{upload["id"]}/action", """{"action":"complete"}""");
        Clock.Pass(Options.UploadDuration.TotalSeconds);
        return (string)(await GetAsync($"/uploads/{upload["id"]}"))["upload"]!["entityId"]!;
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        Anonymous.Dispose();
        await Emulator.DisposeAsync();
    }
}

/// <summary>A status and a body.</summary>
internal sealed record Answer(int Status, string Text, HttpResponseMessage Message)
{
    public JsonNode? this[string property] => JsonNode.Parse(Text)![property];

    public string? Reason => (string?)this["reason"];

    public static async Task<Answer> OfAsync(HttpResponseMessage message) =>
        new((int)message.StatusCode, await message.Content.ReadAsStringAsync(), message);
}
