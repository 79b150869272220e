using System.Text;

namespace Sonilo.Emulator.Tests;

public class HostileRequestTests
{
    private static readonly string[] Values =
    [
        "null", "true", "[]", "[[]]", "{}", "\"\"", "\" \"", "1e999", "-1e999", "1e-999", "-0", "79228162514264337593543950336", "0.1e1", "[null]", "[1,\"a\",{}]",
        "{\"a\":1,\"a\":2}", "[{\"a\":1,\"a\":2}]", "\"\\ud800\"", "\"\\u0000\"", "\"data:\"", "\"data:;base64,\"", "\"data:video/mp4;base64,AA\"", "\"data:video/mp4;base64,AAAA\"",
        "\"://\"", "\"../../etc/passwd\"", "\"https://a\"",
    ];

    [Theory]
    [InlineData(Service.TextModel)]
    [InlineData(Service.VideoModel)]
    public async Task NoValueBreaksASubmit(string model)
    {
        await using var service = await Service.StartAsync(options => options.AcceptAnyAssetId = true);
        foreach (var value in Values)
        {
            foreach (var name in new[] { "prompt", "duration", "numSamples", "video", "startOffset", "dryRun", "" })
            {
                var required = model == Service.TextModel ? "\"prompt\":\"x\"" : "\"video\":\"asset_x\"";
                var body = required.Contains($"\"{name}\":", StringComparison.Ordinal) ? $"{{\"{name}\":{value}}}" : $"{{{required},\"{name}\":{value}}}";
                var answer = await service.SubmitAsync(body, model);
                Assert.True(answer.Status is 200 or 400 or 404, $"{body}: {answer.Status} {answer.Text}");
            }
        }

        service.Clock.Pass(100);
        Assert.Equal(200, (await service.GetAsync("/jobs?pageSize=200")).Status);
    }

    [Theory]
    [InlineData("/uploads")]
    [InlineData("/assets")]
    [InlineData("/assets/get-bulk")]
    [InlineData("/jobs/x/action")]
    [InlineData("/uploads/x/action")]
    public async Task NoBodyBreaksAnEndpoint(string path)
    {
        await using var service = await Service.StartAsync();
        foreach (var value in Values)
        {
            foreach (var body in new[] { value, $"{{\"assetIds\":{value},\"name\":{value},\"image\":{value},\"url\":{value},\"kind\":\"video\",\"fileSize\":{value},\"parts\":{value},\"fileName\":{value},\"contentType\":\"video/mp4\"}}" })
            {
                var answer = await service.PostAsync(path, body);
                Assert.True(answer.Status is 200 or 400 or 404, $"{body}: {answer.Status} {answer.Text}");
            }
        }
    }

    [Theory]
    [InlineData("{\"prompt\":")]
    [InlineData("[")]
    public async Task DeepJsonIsRefused(string opening)
    {
        await using var service = await Service.StartAsync();
        var answer = await service.SubmitAsync(string.Concat(Enumerable.Repeat(opening, 200_000)));

        Assert.Equal((400, "Invalid JSON body"), (answer.Status, answer.Reason));
    }

    [Theory]
    [InlineData("part")]
    [InlineData("address")]
    public async Task WhatHasNoEndDoesNotFillTheDisk(string way)
    {
        const int limit = 1_000_000;
        await using var service = await Service.StartAsync(static options => options.UploadRules.MaximumFileSize = limit);
        if (way == "address")
        {
            await using var source = await Service.StartAsync();
            var url = await source.ResultAsync("""{"prompt":"lo-fi","duration":600}""");
            var fetched = (await service.PostAsync("/uploads", $$"""{"url":"{{url}}","kind":"audio"}"""))["upload"]!;
            service.Clock.Pass(100);

            Assert.Equal("The file is too large", (string?)(await service.GetAsync($"/uploads/{fetched["id"]}"))["upload"]!["errorMessage"]);
            return;
        }

        var upload = (await service.PostAsync("/uploads", """{"fileName":"a.wav","contentType":"audio/wav","kind":"audio","fileSize":1000,"parts":1}"""))["upload"]!;
        using var content = new ByteArrayContent(new byte[limit + 1]);
        var answer = await service.Anonymous.PutAsync(new Uri((string)upload["parts"]![0]!["url"]!), content);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("EntityTooLarge", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BytesThatAreNoTextAreNoJson()
    {
        await using var service = await Service.StartAsync();
        using var content = new ByteArrayContent([0xFF, 0xFE, 0x00, .. Encoding.UTF8.GetBytes("{}")]);

        Assert.Equal(400, (int)(await service.Api.PostAsync(new Uri(service.Address("/generate/custom/" + Service.TextModel)), content)).StatusCode);
    }
}
