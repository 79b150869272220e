using System.Net;
using System.Text.Json.Nodes;

namespace Sonilo.Emulator.Tests;

public class UploadTests
{
    [Fact]
    public async Task AFileComesInPartsAndGoesThroughTheStates()
    {
        await using var service = await Service.StartAsync();
        var video = Videos.Mp4(12.5, moovAtEnd: true, mediaBytes: 11_000_000);
        var upload = await BeginAsync(service, video.Length, 3);
        int[] ends = [5_000_000, 10_000_000, video.Length];

        // In any order, and one of them again.
        foreach (var i in new[] { 2, 0, 1, 0 })
        {
            var put = await PutAsync(service, upload, i, video[(i == 0 ? 0 : ends[i - 1])..ends[i]]);
            Assert.Equal(HttpStatusCode.OK, put.StatusCode);
            Assert.NotNull(put.Headers.ETag);
        }

        Assert.Equal("pending", (string?)upload["status"]);
        _ = await CompleteAsync(service, upload);
        List<string> states = [];
        JsonNode? last = null;
        for (var i = 0; i <= 10; i++)
        {
            last = (await service.GetAsync($"/uploads/{upload["id"]}"))["upload"];
            states.Add((string)last!["status"]!);
            service.Clock.Pass(1);
        }

        Assert.Equal(["validating", "validated", "complete", "imported"], states.Distinct());
        var asset = (await service.GetAsync($"/assets/{last!["entityId"]}"))["asset"]!;
        Assert.Equal(("video", "video/mp4", 12.5m), ((string?)asset["kind"], (string?)asset["mimeType"], (decimal?)asset["properties"]!["duration"]));
        Assert.Equal(video, await service.Anonymous.GetByteArrayAsync(new Uri((string)asset["url"]!)));
    }

    [Theory]
    [InlineData("""{"fileName":"a.mp4","contentType":"video/mp4","fileSize":1,"parts":1}""", "Input kind is required")]
    [InlineData("""{"fileName":"a.mp4","contentType":"video/mp4","kind":"film","fileSize":1,"parts":1}""", "Input kind must be one of: video, audio, image, 3d")]
    [InlineData("""{"contentType":"video/mp4","kind":"video","fileSize":1,"parts":1}""", "Input fileName is required")]
    [InlineData("""{"fileName":"a.avi","contentType":"video/avi","kind":"video","fileSize":1,"parts":1}""", "Input contentType must be one of: video/mp4, video/webm")]
    [InlineData("""{"fileName":"a.mp4","contentType":"video/mp4","kind":"video","parts":1}""", "Input fileSize is required")]
    [InlineData("""{"fileName":"a.mp4","contentType":"video/mp4","kind":"video","fileSize":6000000000,"parts":1}""", "Input fileSize must be at most 5000000000")]
    [InlineData("""{"fileName":"a.mp4","contentType":"video/mp4","kind":"video","fileSize":1,"parts":10001}""", "Input parts must be at most 10000")]
    [InlineData("""{"fileName":"a.mp4","contentType":"video/mp4","kind":"video","fileSize":1,"parts":0}""", "Input parts must be at least 1")]
    [InlineData("""{"url":"x","kind":"video"}""", "Input url must be a valid URL")]
    [InlineData("[]", "Invalid JSON body")]
    public async Task AnUploadThatCannotBeIsRefused(string body, string reason)
    {
        await using var service = await Service.StartAsync();

        Assert.Equal(reason, (await service.PostAsync("/uploads", body)).Reason);
    }

    [Theory]
    [InlineData(100, 2, new[] { 2 }, "Part 1 is missing")]
    [InlineData(200, 2, new[] { 1, 2 }, "Part 1 is smaller than 5000000 bytes")]
    [InlineData(99, 1, new[] { 1 }, "The file has 100 bytes instead of 99")]
    [InlineData(100, 1, new[] { 1 }, "The video cannot be read")]
    public async Task AFileThatIsNotWhatWasSaidFails(int size, int parts, int[] numbers, string error)
    {
        await using var service = await Service.StartAsync();
        var upload = await BeginAsync(service, size, parts);
        foreach (var number in numbers)
        {
            _ = await PutAsync(service, upload, number - 1, new byte[100]);
        }

        _ = await CompleteAsync(service, upload);
        service.Clock.Pass(10);
        var failed = (await service.GetAsync($"/uploads/{upload["id"]}"))["upload"]!;

        Assert.Equal(("failed", error, null), ((string?)failed["status"], (string?)failed["errorMessage"], (string?)failed["entityId"]));
    }

    [Fact]
    public async Task AnUploadCanBeMadeToFail()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.FailNextUpload("Virus found");
        var upload = await BeginAsync(service, 3, 1, "audio");
        _ = await PutAsync(service, upload, 0, [1, 2, 3]);
        _ = await CompleteAsync(service, upload);
        service.Clock.Pass(10);

        Assert.Equal("Virus found", (string?)(await service.GetAsync($"/uploads/{upload["id"]}"))["upload"]!["errorMessage"]);
    }

    [Fact]
    public async Task PartsTakeNoCredentials()
    {
        await using var service = await Service.StartAsync();
        var upload = await BeginAsync(service, 3, 1);
        var url = new Uri((string)upload["parts"]![0]!["url"]!);

        var answer = await service.Api.PutAsync(url, new ByteArrayContent([1, 2, 3]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1, service.Emulator.CredentialLeaks);
        Assert.NotEqual(service.Emulator.BaseAddress.Port, url.Port);
        Assert.DoesNotContain(service.Emulator.Requests, request => request.Headers.Values.Any(value => value.Contains(service.Emulator.Secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task APartExpires()
    {
        await using var service = await Service.StartAsync();
        var upload = await BeginAsync(service, 3, 1);
        service.Clock.Pass(3601);

        Assert.Equal(HttpStatusCode.Forbidden, (await PutAsync(service, upload, 0, [1, 2, 3])).StatusCode);
    }

    [Fact]
    public async Task APartTellsItsLength()
    {
        await using var service = await Service.StartAsync();
        var upload = await BeginAsync(service, 3, 1);
        using var request = new HttpRequestMessage(HttpMethod.Put, (string)upload["parts"]![0]!["url"]!) { Content = new ByteArrayContent([1, 2, 3]) };
        request.Headers.TransferEncodingChunked = true;

        Assert.Equal(HttpStatusCode.LengthRequired, (await service.Anonymous.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task AnUploadIsCompletedOnce()
    {
        await using var service = await Service.StartAsync();
        var upload = await BeginAsync(service, 3, 1, "audio");
        _ = await PutAsync(service, upload, 0, [1, 2, 3]);

        Assert.Equal(200, (await CompleteAsync(service, upload)).Status);
        Assert.Equal(400, (await CompleteAsync(service, upload)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(service, upload, 0, [1, 2, 3])).StatusCode);
        Assert.Equal(400, (await service.PostAsync($"/uploads/{upload["id"]}/action", """{"action":"x"}""")).Status);
    }

    [Fact]
    public async Task AFileIsFetchedFromAnAddress()
    {
        await using var service = await Service.StartAsync();
        await using var elsewhere = await Service.StartAsync();
        var source = (await elsewhere.GetAsync($"/assets/{await elsewhere.UploadAsync(Videos.WebM(4), "a.webm", "video/webm")}"))["asset"]!["url"];

        var upload = (await service.PostAsync("/uploads", $$"""{"url":{{source!.ToJsonString()}},"kind":"video"}"""))["upload"]!;
        service.Clock.Pass(10);
        var imported = (await service.GetAsync($"/uploads/{upload["id"]}"))["upload"]!;

        Assert.Equal("imported", (string?)imported["status"]);
        Assert.Equal(4m, (decimal?)(await service.GetAsync($"/assets/{imported["entityId"]}"))["asset"]!["properties"]!["duration"]);
    }

    [Fact]
    public async Task AnAddressThatHasNothingFails()
    {
        await using var service = await Service.StartAsync();

        var upload = (await service.PostAsync("/uploads", $$"""{"url":"{{service.Emulator.StorageAddress}}none.mp4","kind":"video"}"""))["upload"]!;
        service.Clock.Pass(10);

        Assert.Equal("The address answered 404", (string?)(await service.GetAsync($"/uploads/{upload["id"]}"))["upload"]!["errorMessage"]);
    }

    [Fact]
    public async Task AnImageComesAsBase64()
    {
        await using var service = await Service.StartAsync();
        byte[] image = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A];

        var asset = (await service.PostAsync("/assets", $$"""{"name":"a.png","image":"{{Convert.ToBase64String(image)}}"}"""))["asset"]!;

        Assert.Equal(("image/png", "image"), ((string?)asset["mimeType"], (string?)asset["kind"]));
        Assert.Equal(image, await service.Anonymous.GetByteArrayAsync(new Uri((string)asset["url"]!)));
        Assert.Equal("Input image must be base64", (await service.PostAsync("/assets", """{"name":"a","image":"#"}""")).Reason);
        Assert.Equal("Input image must be an image", (await service.PostAsync("/assets", """{"name":"a","image":"AAAA"}""")).Reason);
        var large = Convert.ToBase64String(new byte[6_000_001]);
        Assert.Equal(413, (await service.PostAsync("/assets", $$"""{"name":"a","image":"{{large}}"}""")).Status);
    }

    private static async Task<JsonNode> BeginAsync(Service service, int size, int parts, string kind = "video")
    {
        var type = kind == "video" ? "video/mp4" : "audio/mpeg";
        return (await service.PostAsync("/uploads", $$"""{"fileName":"a","contentType":"{{type}}","kind":"{{kind}}","fileSize":{{size}},"parts":{{parts}}}"""))["upload"]!;
    }

    private static Task<HttpResponseMessage> PutAsync(Service service, JsonNode upload, int index, byte[] bytes) =>
        service.Anonymous.PutAsync(new Uri((string)upload["parts"]![index]!["url"]!), new ByteArrayContent(bytes));

    private static Task<Answer> CompleteAsync(Service service, JsonNode upload) => service.PostAsync($"/uploads/{upload["id"]}/action", """{"action":"complete"}""");
}
