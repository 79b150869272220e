using System.Net;

namespace Sonilo.Emulator.Tests;

public class DownloadTests
{
    [Fact]
    public async Task ADownloadTellsItsLengthAndItsType()
    {
        await using var service = await Service.StartAsync();
        var url = await service.ResultAsync();

        var response = await service.Anonymous.GetAsync(url);
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal((HttpStatusCode.OK, bytes.LongLength, "audio/wav"), (response.StatusCode, response.Content.Headers.ContentLength, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("bytes", response.Headers.AcceptRanges);
        Assert.NotEqual(service.Emulator.BaseAddress.Port, url.Port);
    }

    [Theory]
    [InlineData("bytes=0-0")]
    [InlineData("bytes=0-99")]
    [InlineData("bytes=100-299")]
    [InlineData("bytes=4095-12345")]
    [InlineData("bytes=100000-")]
    [InlineData("bytes=-1000")]
    [InlineData("bytes=100-99999999")]
    public async Task ARangeIsAStretchOfTheWhole(string range)
    {
        await using var service = await Service.StartAsync();
        var url = await service.ResultAsync();
        var whole = await service.Anonymous.GetByteArrayAsync(url);

        var response = await RangeAsync(service, url, range);
        var part = await response.Content.ReadAsByteArrayAsync();

        var stated = response.Content.Headers.ContentRange!;
        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(whole.Length, stated.Length);
        Assert.Equal(part.Length, response.Content.Headers.ContentLength);
        Assert.Equal(whole[(int)stated.From!..((int)stated.To! + 1)], part);
    }

    [Fact]
    public async Task ARangeBeyondTheEndCannotBeHad()
    {
        await using var service = await Service.StartAsync();

        var response = await RangeAsync(service, await service.ResultAsync(), "bytes=99999999-");

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
        Assert.NotNull(response.Content.Headers.ContentRange);
    }

    [Theory]
    [InlineData("bytes=5-2")]
    [InlineData("bytes=x-y")]
    [InlineData("lines=0-1")]
    [InlineData("bytes=0-1,4-5")]
    [InlineData("-")]
    public async Task ARangeThatMakesNoSenseIsIgnored(string range)
    {
        await using var service = await Service.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await RangeAsync(service, await service.ResultAsync(), range)).StatusCode);
    }

    [Fact]
    public async Task ARangeOfAnotherVersionIsTheWhole()
    {
        await using var service = await Service.StartAsync();
        var url = await service.ResultAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new(0, 9);
        request.Headers.IfRange = new(new System.Net.Http.Headers.EntityTagHeaderValue("\"other\""));

        Assert.Equal(HttpStatusCode.OK, (await service.Anonymous.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task AUrlExpiresAndTheAssetHasAFreshOne()
    {
        await using var service = await Service.StartAsync();
        var job = await service.FinishAsync();
        var path = $"/assets/{job["metadata"]!["assetIds"]![0]}";
        var url = new Uri((string)(await service.GetAsync(path))["asset"]!["url"]!);

        service.Clock.Pass(24 * 3600);
        Assert.Equal(200, (int)(await service.Anonymous.GetAsync(url)).StatusCode);
        service.Clock.Pass(1);
        var expired = await service.Anonymous.GetAsync(url);

        Assert.Equal(HttpStatusCode.Forbidden, expired.StatusCode);
        Assert.Contains("Request has expired", await expired.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(200, (int)(await service.Anonymous.GetAsync(new Uri((string)(await service.GetAsync(path))["asset"]!["url"]!))).StatusCode);
    }

    [Fact]
    public async Task AnAlteredUrlIsRefused()
    {
        await using var service = await Service.StartAsync();
        var url = await service.ResultAsync();

        Assert.Equal(403, (int)(await service.Anonymous.GetAsync(new Uri(url + "&width=10"))).StatusCode);
        Assert.Equal(403, (int)(await service.Anonymous.GetAsync(new Uri(url.GetLeftPart(UriPartial.Path)))).StatusCode);
        Assert.Equal(403, (int)(await service.Anonymous.GetAsync(new Uri(url.ToString().Replace("asset_", "asset_x", StringComparison.Ordinal)))).StatusCode);
    }

    [Fact]
    public async Task CredentialsDoNotBelongThere()
    {
        await using var service = await Service.StartAsync();

        Assert.Equal(400, (int)(await service.Api.GetAsync(await service.ResultAsync())).StatusCode);
        Assert.Equal(1, service.Emulator.CredentialLeaks);
    }

    [Fact]
    public async Task SeveralAssetsComeInTheOrderAsked()
    {
        await using var service = await Service.StartAsync();
        var job = await service.FinishAsync("""{"prompt":"x","duration":1,"numSamples":3}""");
        var ids = ((System.Text.Json.Nodes.JsonArray)job["metadata"]!["assetIds"]!).Select(id => (string)id!).Reverse().ToList();

        var answer = await service.PostAsync("/assets/get-bulk", $$"""{"assetIds":["{{ids[0]}}","asset_none","{{ids[1]}}","{{ids[2]}}"]}""");

        Assert.Equal(ids, ((System.Text.Json.Nodes.JsonArray)answer["assets"]!).Select(asset => (string)asset!["id"]!));
        Assert.Equal(400, (await service.PostAsync("/assets/get-bulk", "{}")).Status);
        var many = string.Join(',', Enumerable.Repeat("\"a\"", 201));
        Assert.Equal("Input assetIds must be at most 200 items long", (await service.PostAsync("/assets/get-bulk", $$"""{"assetIds":[{{many}}]}""")).Reason);
    }

    private static async Task<HttpResponseMessage> RangeAsync(Service service, Uri url, string range)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        _ = request.Headers.TryAddWithoutValidation("Range", range);
        return await service.Anonymous.SendAsync(request);
    }
}
