using System.Text.Json;

namespace Sonilo.AspNetCore.Tests;

public class ValidationTests
{
    [Fact]
    public async Task AValidRequestReachesTheEndpoint()
    {
        await using var app = await WebApp.StartAsync();

        var (status, body, _) = await app.PostAsync("/limits", """{"prompt":"lo-fi","duration":30,"format":"wav"}""");

        Assert.Equal(200, status);
        Assert.Equal("""{"prompt":"lo-fi","duration":30,"format":"wav"}""", body.GetRawText());
    }

    [Fact]
    public async Task EveryViolationIsAnsweredAtOnceByItsField()
    {
        await using var app = await WebApp.StartAsync();

        var (status, body, response) = await app.PostAsync("/limits", """{"prompt":" ","duration":601,"weights":[0.5,2],"format":"ogg"}""");

        Assert.Equal((400, "application/problem+json"), (status, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(["duration", "format", "prompt", "weights[1]"], Fields(body));
        Assert.Contains("from 1 to 600", body.GetProperty("errors").GetProperty("duration")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownFieldIsNotForwardedToAPaidService()
    {
        await using var app = await WebApp.StartAsync();

        var (status, body, _) = await app.PostAsync("/limits", """{"prompt":"a","duratoin":30}""");

        Assert.Equal(400, status);
        Assert.Equal(["duratoin"], Fields(body));
        Assert.Contains("model_acme-limits", body.GetProperty("errors").GetProperty("duratoin")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownFieldsAreForwardedWhereTheyAreAllowed()
    {
        await using var app = await WebApp.StartAsync(static options => options.AllowUnknownFields = true);

        var (status, body, _) = await app.PostAsync("/limits", """{"prompt":"a","newer":30}""");

        Assert.Equal((200, """{"prompt":"a","newer":30}"""), (status, body.GetRawText()));
    }

    [Fact]
    public async Task EveryRequestOfAListIsNamedByItsPlace()
    {
        await using var app = await WebApp.StartAsync();

        var (status, body, _) = await app.PostAsync("/all", """[{"prompt":"a"},{"prompt":"b","duration":0},null]""");

        Assert.Equal(400, status);
        Assert.Equal(["[1].duration", "[2]"], Fields(body));
    }

    [Theory]
    [InlineData("""{"prompt":"a","duration":"long"}""")]
    [InlineData("""{"prompt":"a" """)]
    public async Task WhatCannotBeReadIsRefusedToo(string json)
    {
        await using var app = await WebApp.StartAsync();

        Assert.Equal(400, (await app.PostAsync("/limits", json)).Status);
    }

    [Fact]
    public async Task RoutesAndQueriesBindAllowedValuesAndAssets()
    {
        await using var app = await WebApp.StartAsync();

        Assert.Equal("""{"format":"wav","language":"-Z"}""", (await app.GetAsync("/formats/wav?language=-Z")).Body.GetRawText());
        Assert.Equal("""{"clip":"asset_c"}""", (await app.GetAsync("/clips/asset_c")).Body.GetRawText());
    }

    private static string[] Fields(JsonElement body) =>
        [.. body.GetProperty("errors").EnumerateObject().Select(static error => error.Name).Order(StringComparer.Ordinal)];
}
