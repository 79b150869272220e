using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Sonilo.Quickstart.Tests;

/// <summary>What the emulator counts, whatever stands between it and the caller.</summary>
public class PayingOnceTests
{
    /// <summary>Faults of a submit, and how many jobs they leave behind.</summary>
    public static TheoryData<string> LostAnswers => ["dropped", "dropped after acting", "503", "502 page after acting"];

    [Fact]
    public async Task AStartedJobIsOneSubmit()
    {
        await using var studio = await Studio.OpenAsync();

        var job = await studio.Client.StartAsync(Studio.Tune);

        Assert.Equal((1, 0, 1), (studio.Emulator.Submits, studio.Emulator.DryRuns, studio.Emulator.StartedJobs));
        Assert.Equal(studio.Emulator.Jobs[0].Id, job.Id);
        Assert.Equal(studio.Emulator.ChargedUnits, job.Cost!.Cost);
    }

    [Fact]
    public async Task AHostThatRetriesEverythingStillSubmitsOnce()
    {
        await using var studio = await Studio.OpenAsync(hosting: Retry);

        var result = await studio.Client.GenerateAsync(Studio.Tune);

        Assert.Single(result.Assets);
        Assert.Equal((1, 1), (studio.Emulator.Submits, studio.Emulator.StartedJobs));
    }

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task AHostThatRetriesEverythingPaysOnceWhenTheAnswerIsLost(string kind)
    {
        await using var studio = await Studio.OpenAsync(hosting: Retry);
        studio.Emulator.Play(EmulatedOperation.Submit, Fault(kind));

        await Assert.ThrowsAsync<UnknownOutcomeException>(() => studio.Client.StartAsync(Studio.Tune));

        Assert.Equal(1, studio.Emulator.Submits);
    }

    // What the tests around it would show if the client did not take care.
    [Fact]
    public async Task OtherClientsOfSuchHostsPayFourTimesAndSubmitAnEstimate()
    {
        await using var retrying = await Studio.OpenAsync(hosting: Retry);
        await using var following = await Studio.OpenAsync(hosting: Follow);
        retrying.Emulator.Play(EmulatedOperation.Submit, Fault("502 page after acting"), times: 4);
        following.Emulator.Play(EmulatedOperation.DryRun, EmulatedFault.Redirect());

        await SendAsync(retrying, "");
        await SendAsync(following, "?dryRun=true");

        Assert.Equal((4, 1), (retrying.Emulator.StartedJobs, following.Emulator.Submits));

        static async Task SendAsync(Studio studio, string query)
        {
            using var body = new StringContent("""{"prompt":"lo-fi"}""", Encoding.UTF8, "application/json");
            using var other = studio.OtherClient();
            using var answer = await other.PostAsync(new Uri($"{studio.Emulator.BaseAddress}/generate/custom/model_sonilo-v1-1-text-to-music{query}"), body);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARefusalByTheRateLimitIsSentAgainUntilOneJobStarts(bool hostRetries)
    {
        await using var studio = await Studio.OpenAsync(hosting: hostRetries ? Retry : null);
        studio.Emulator.Play(EmulatedOperation.Submit, EmulatedFault.RetryAfter(TimeSpan.FromSeconds(1)));

        await studio.Client.StartAsync(Studio.Tune);

        Assert.Equal((2, 1), (studio.Emulator.Submits, studio.Emulator.StartedJobs));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARedirectedSubmitIsNotFollowed(bool hostFollows)
    {
        await using var studio = await Studio.OpenAsync(hosting: hostFollows ? Follow : null);
        studio.Emulator.Play(EmulatedOperation.Submit, EmulatedFault.Redirect());

        await Assert.ThrowsAsync<UnknownOutcomeException>(() => studio.Client.StartAsync(Studio.Tune));

        Assert.Equal((1, 0), (studio.Emulator.Submits, studio.Emulator.StartedJobs));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARedirectedEstimateBecomesNoPaidJob(bool hostFollows)
    {
        await using var studio = await Studio.OpenAsync(hosting: hostFollows ? Follow : null);
        studio.Emulator.Play(EmulatedOperation.DryRun, EmulatedFault.Redirect());

        await Assert.ThrowsAsync<SoniloServiceException>(() => studio.Client.EstimateAsync(Studio.Tune));

        Assert.Equal((0, 1, 0), (studio.Emulator.Submits, studio.Emulator.DryRuns, studio.Emulator.StartedJobs));
    }

    [Theory]
    [InlineData("dropped after acting")]
    [InlineData("502 page after acting")]
    public async Task AJobWhoseStartWasLostIsFoundAndWaitedFor(string kind)
    {
        await using var studio = await Studio.OpenAsync();
        await studio.Client.StartAsync(new SoniloV11TextToMusicRequest("jazz") { Duration = 30 });
        studio.Emulator.Play(EmulatedOperation.Submit, Fault(kind));

        var lost = await Assert.ThrowsAsync<UnknownOutcomeException>(() => studio.Client.StartAsync(Studio.Tune));

        var search = await lost.FindCandidatesAsync();
        var found = search.Candidates[0].Job;
        Assert.Equal((true, CandidateMatch.Same, CandidateMatch.Different), (search.IsComplete, search.Candidates[0].Match, search.Candidates[1].Match));
        Assert.Equal(studio.Emulator.Jobs[1].Id, found.Id);
        Assert.Equal(studio.Emulator.Jobs[1].AssetIds, (await found.WaitAsync()).Assets.Select(static asset => asset.Id));
        Assert.Equal(2, studio.Emulator.Submits);
    }

    [Theory]
    [InlineData(2.9, 0)]
    [InlineData(3, 1)]
    public async Task ALimitOfCostRefusesBeforeAnythingIsSubmitted(double limit, int submits)
    {
        await using var studio = await Studio.OpenAsync();
        var options = new GenerationCallOptions { CostLimit = (decimal)limit };

        var failure = await Record.ExceptionAsync(() => studio.Client.StartAsync(Studio.Tune, options));

        Assert.Equal(submits == 0, failure is CostLimitExceededException);
        Assert.Equal((submits, 1, submits * 3m), (studio.Emulator.Submits, studio.Emulator.DryRuns, studio.Emulator.ChargedUnits));
    }

    private static void Retry(IServiceCollection services) =>
        services.ConfigureHttpClientDefaults(static builder => builder.AddHttpMessageHandler(static () => new RetryingHandler()));

    private static void Follow(IServiceCollection services) =>
        services.ConfigureHttpClientDefaults(static builder =>
            builder.ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = true }));

    private static EmulatedFault Fault(string kind) => kind switch
    {
        "dropped" => EmulatedFault.Drop(),
        "dropped after acting" => EmulatedFault.Drop().AfterActing(),
        "503" => EmulatedFault.ServerError(503),
        _ => EmulatedFault.Html().AfterActing(),
    };
}
