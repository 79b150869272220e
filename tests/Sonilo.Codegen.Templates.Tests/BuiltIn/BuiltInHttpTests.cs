using System.Net.Http.Headers;
using System.Text;
using Sonilo.Codegen.Templates.Contract;
using Sonilo.Emulator;

namespace Sonilo.Codegen.Templates.Tests.BuiltIn;

/// <summary>The file of HTTP requests works as it is: the emulator takes every request of every model.</summary>
public class BuiltInHttpTests
{
    [Fact]
    public Task EveryRequestIsTaken() => SendAllAsync(Pages.BundledModels, []);

    [CorpusFact]
    public Task EveryRequestOfTheVendorsPagesIsTaken() => SendAllAsync(Pages.CorpusModels, Pages.CorpusFiles);

    private static async Task SendAllAsync(IReadOnlyList<TemplateModel> models, IEnumerable<string> pages)
    {
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { Pages = [.. pages.Select(EmulatorPage.FromFile)], JobDuration = TimeSpan.Zero });
        var variables = new Dictionary<string, string> { ["host"] = emulator.BaseAddress.ToString().TrimEnd('/'), ["key"] = emulator.Key, ["secret"] = emulator.Secret };
        var calls = HttpFile.Read(BuiltInTemplates.Render(BuiltInTemplates.Http, models), variables);
        using var client = new HttpClient();

        Assert.Equal((models.Count * 2) + 1, calls.Count);
        foreach (var call in calls)
        {
            var (status, answer) = await SendAsync(client, call);
            Assert.True(status is 200 or 269, $"{call.Title}: {status} {answer}\n{call.Body}");
        }
    }

    [Fact]
    public void NothingIsPaidForBeforeItsCostIsAsked()
    {
        var calls = HttpFile.Read(BuiltInTemplates.Render(BuiltInTemplates.Http, [Models.Full]), new Dictionary<string, string>());

        Assert.Equal(
            [("what it would cost", true), ("start it. This is paid for.", false)],
            calls.Where(call => call.Method == "POST").Select(call => (call.Title.Split(": ")[1], call.Address.EndsWith("?dryRun=true", StringComparison.Ordinal))));
    }

    private static async Task<(int Status, string Answer)> SendAsync(HttpClient client, HttpFile.Call call)
    {
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), call.Address);
        foreach (var header in call.Headers.Select(header => header.Split(": ", 2)))
        {
            if (header[0] == "Authorization")
            {
                // Editors encode what stands behind "Basic" as a name and a password.
                var credentials = header[1].Split(' ');
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials[1]}:{credentials[2]}")));
            }
        }

        if (call.Body.Length > 0)
        {
            request.Content = new StringContent(call.Body, Encoding.UTF8, "application/json");
        }

        using var response = await client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
