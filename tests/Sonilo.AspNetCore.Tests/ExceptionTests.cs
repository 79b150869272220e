using Sonilo.AspNetCore.Tests.Generated;

namespace Sonilo.AspNetCore.Tests;

public class ExceptionTests
{
    public static TheoryData<string, int> Failures => new()
    {
        { nameof(SoniloRequestException), 400 },
        { nameof(SoniloNotFoundException), 404 },
        { nameof(UnknownOutcomeException), 409 },
        { nameof(GenerationInterruptedException), 409 },
        { nameof(SoniloRateLimitException), 429 },
        { nameof(SoniloAuthenticationException), 502 },
        { nameof(SoniloServiceException), 502 },
        { nameof(GenerationFailedException), 502 },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task AFailureBecomesAProblem(string type, int status)
    {
        var failure = (Exception)Activator.CreateInstance(typeof(SoniloException).Assembly.GetType("Sonilo." + type)!)!;
        await using var app = await WebApp.StartAsync(failure: failure);

        var (answered, body, response) = await app.GetAsync("/fail");

        Assert.Equal((status, "application/problem+json"), (answered, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(failure.Message, body.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task AProblemNamesTheJobThatGoesOn()
    {
        await using var app = await WebApp.StartAsync(failure: new GenerationInterruptedException("The job goes on.") { JobId = "job_1" });

        var (_, body, _) = await app.GetAsync("/fail");

        Assert.Equal("job_1", body.GetProperty("jobId").GetString());
        Assert.True(body.GetProperty("mayHaveStarted").GetBoolean());
    }

    [Fact]
    public async Task AJobThatTheServiceDoesNotHaveIsNotFound()
    {
        var failure = new GenerationInterruptedException("It goes on.", new SoniloNotFoundException("No such job.")) { JobId = "job_none" };
        await using var app = await WebApp.StartAsync(failure: failure);

        var (status, body, _) = await app.GetAsync("/fail");

        Assert.Equal((404, "No such job.", "job_none"), (status, body.GetProperty("detail").GetString(), body.GetProperty("jobId").GetString()));
    }

    [Fact]
    public async Task APauseIsHandedOn()
    {
        await using var app = await WebApp.StartAsync(failure: new SoniloRateLimitException("Later.") { RetryAfter = TimeSpan.FromSeconds(12.5) });

        var (_, _, response) = await app.GetAsync("/fail");

        Assert.Equal(TimeSpan.FromSeconds(13), response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task ViolationsAreListedByTheirFields()
    {
        var invalid = Assert.Throws<SoniloValidationException>(() => new AcmeLimitsRequest("a") { Duration = 601 }.ThrowIfInvalid());
        await using var app = await WebApp.StartAsync(failure: invalid);

        var (status, body, _) = await app.GetAsync("/fail");

        Assert.Equal(400, status);
        Assert.Equal(["duration"], body.GetProperty("errors").EnumerateObject().Select(static error => error.Name));
    }

    [Fact]
    public async Task AnotherFailureIsNotOurs()
    {
        await using var app = await WebApp.StartAsync(failure: new InvalidOperationException("secret"));

        var (status, body, _) = await app.GetAsync("/fail");

        Assert.Equal(500, status);
        Assert.DoesNotContain("secret", body.GetRawText(), StringComparison.Ordinal);
    }
}
