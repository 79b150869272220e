using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Sonilo.Emulator;

namespace Sonilo.Client.Tests;

/// <summary>Does what the README's table advises for each exception, against an emulator that counts: whoever follows it pays once.</summary>
public partial class WhatToCatchTests
{
    /// <summary>What makes a call throw, and the advice of its row as code. What it leaves to pay, in jobs.</summary>
    private static readonly Dictionary<string, (Func<Studio, Task> Follow, int Jobs)> Rows = new()
    {
        [nameof(SoniloValidationException)] = (static studio => AfterAsync<SoniloValidationException>(
            () => studio.Client.StartAsync(Studio.Tune with { Duration = 601 }), _ => studio.Client.StartAsync(Studio.Tune)), 1),
        [nameof(SoniloRequestException)] = (static studio => RefusedAsync<SoniloRequestException>(studio, EmulatedFault.Refusal(400, "Input prompt is odd")), 1),
        [nameof(SoniloAuthenticationException)] = (static studio => RefusedAsync<SoniloAuthenticationException>(studio, EmulatedFault.Refusal(401, "Unauthorized")), 1),
        [nameof(SoniloAccessException)] = (static studio => RefusedAsync<SoniloAccessException>(studio, EmulatedFault.PlanRequired("pro")), 1),
        [nameof(SoniloNotFoundException)] = (static studio => RefusedAsync<SoniloNotFoundException>(studio, EmulatedFault.Refusal(404, "no such model")), 1),
        [nameof(SoniloRateLimitException)] = (static studio => RefusedAsync<SoniloRateLimitException>(studio, EmulatedFault.Cooldown(900)), 1),
        [nameof(SoniloServiceException)] = (static async studio =>
        {
            // A dry run fails where a start would be of unknown outcome: nothing was started.
            studio.Emulator.Play(EmulatedOperation.DryRun, EmulatedFault.ServerError(503));
            var limit = new GenerationCallOptions { CostLimit = 100 };
            await AfterAsync<SoniloServiceException>(() => studio.Client.StartAsync(Studio.Tune, limit), _ => studio.Client.StartAsync(Studio.Tune, limit));
        }, 1),
        [nameof(AssetTransferException)] = (static async studio =>
        {
            studio.Emulator.FailNextUpload("The file is broken");
            var request = Studio.Tune with { AdditionalParameters = new() };
            await AfterAsync<AssetTransferException>(() => studio.Client.UploadAsync(AssetInput.FromBytes(new byte[100], "a.mp3")), _ => studio.Client.StartAsync(request));
        }, 1),
        [nameof(CostLimitExceededException)] = (static studio => AfterAsync<CostLimitExceededException>(
            () => studio.Client.StartAsync(Studio.Tune, new GenerationCallOptions { CostLimit = 0.01m }),
            failure => studio.Client.StartAsync(Studio.Tune, new GenerationCallOptions { CostLimit = failure.Estimate!.Cost })), 1),
        [nameof(UnknownOutcomeException)] = (static async studio =>
        {
            studio.Emulator.Play(EmulatedOperation.Submit, EmulatedFault.Html().AfterActing());
            await AfterAsync<UnknownOutcomeException>(() => studio.Client.StartAsync(Studio.Tune), async failure =>
            {
                var search = await failure.FindCandidatesAsync();
                Assert.True(search.IsComplete);
                Assert.Equal(CandidateMatch.Same, search.Candidates[0].Match);
                Assert.Single((await search.Candidates[0].Job.WaitAsync()).Assets);
            });
        }, 1),
        [nameof(EstimateStartedJobException)] = (static async studio =>
        {
            studio.Emulator.Play(EmulatedOperation.DryRun, EmulatedFault.Json(200, """{"job":{"jobId":"job_started"},"creativeUnitsCost":3}"""));
            await AfterAsync<EstimateStartedJobException>(() => studio.Client.EstimateAsync(Studio.Tune), static failure =>
            {
                Assert.Equal("job_started", failure.Job!.Id);
                return Task.CompletedTask;
            });
        }, 0),
        [nameof(GenerationInterruptedException)] = (static async studio =>
        {
            studio.Emulator.Play(EmulatedOperation.ReadJob, EmulatedFault.Refusal(401, "Unauthorized"), times: 2);
            await AfterAsync<GenerationInterruptedException>(() => studio.Client.GenerateAsync(Studio.Tune), failure => ResumeAsync(studio, failure.JobId));
        }, 1),
        [nameof(GenerationTimeoutException)] = (static async studio =>
        {
            studio.Emulator.Play(EmulatedOperation.ReadJob, EmulatedFault.ServerError(), times: 8);
            var options = new GenerationCallOptions { WaitLimit = TimeSpan.FromMilliseconds(60) };
            await AfterAsync<GenerationTimeoutException>(() => studio.Client.GenerateAsync(Studio.Tune, options), failure => ResumeAsync(studio, failure.JobId));
        }, 1),
        [nameof(GenerationFailedException)] = (static async studio =>
        {
            studio.Emulator.FailNextJob("too loud", "Be quiet.");
            await AfterAsync<GenerationFailedException>(() => studio.Client.GenerateAsync(Studio.Tune), static failure =>
            {
                Assert.Equal(("too loud", "Be quiet.", false), (failure.Reason, failure.Hint, failure.Charged));
                return Task.CompletedTask;
            });
        }, 1),
        [nameof(GenerationCanceledException)] = (static async studio =>
        {
            using var cancellation = new CancellationTokenSource();
            var generating = studio.Client.GenerateAsync(Studio.Tune, new InTheMiddle(cancellation), cancellation.Token);
            studio.Emulator.Options.JobDuration = TimeSpan.FromSeconds(30);
            await AfterAsync<GenerationCanceledException>(() => generating, failure => studio.Client.GetJob(failure.JobId!).RefreshAsync());
        }, 1),
    };

    public static TheoryData<string> Exceptions => [.. Rows.Keys];

    [Fact]
    public void EveryRowIsFollowedAndNoOther() =>
        Assert.Equal(Row().Matches(File.ReadAllText(ReadMe())).Select(static row => row.Groups[1].Value).Order(), Rows.Keys.Order());

    [Theory]
    [MemberData(nameof(Exceptions))]
    public async Task FollowingTheAdvicePaysOnce(string exception)
    {
        await using var studio = await Studio.OpenAsync(service: static options => options.JobDuration = TimeSpan.FromMilliseconds(50));
        var (follow, jobs) = Rows[exception];
        await follow(studio);
        Assert.Equal(jobs, studio.Emulator.StartedJobs);
        Assert.Equal(jobs, studio.Emulator.Jobs.Count);
    }

    // What the README's loop does: only what says that nothing was started leads to another start.
    [Theory]
    [InlineData(EmulatedOperation.ReadJob, 503)]
    [InlineData(EmulatedOperation.ReadJob, 429)]
    [InlineData(EmulatedOperation.ReadJob, 404)]
    [InlineData(EmulatedOperation.ReadJob, 401)]
    [InlineData(EmulatedOperation.ReadJob, 200)]
    [InlineData(EmulatedOperation.ReadAsset, 503)]
    [InlineData(EmulatedOperation.ReadAsset, 404)]
    [InlineData(EmulatedOperation.Download, 503)]
    [InlineData(EmulatedOperation.Download, 200)]
    public async Task ALoopThatTriesAgainPaysOnceWhateverFailsAfterTheStart(EmulatedOperation operation, int status)
    {
        await using var studio = await Studio.OpenAsync(static options => (options.WaitLimit, options.MaxRetries) = (TimeSpan.FromMilliseconds(200), 0));
        studio.Emulator.Play(operation, status == 200 ? EmulatedFault.Html(200) : EmulatedFault.Refusal(status, "odd"), times: 7);
        string? job = null;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var result = await (job is null ? studio.Client.GenerateAsync(Studio.Tune) : studio.Client.GetJob(job).WaitAsync());
                await result.SaveAsync(studio.Folder, overwrite: true);
                break;
            }
            catch (Exception exception) when (attempt < 30 && exception is ISoniloFailure failure && (job = failure.JobId ?? job) is null == !failure.MayHaveStarted)
            {
            }
        }

        Assert.Equal((1, 1), (studio.Emulator.Submits, studio.Emulator.StartedJobs));
    }

    private static Task RefusedAsync<TException>(Studio studio, EmulatedFault refusal)
        where TException : SoniloException
    {
        studio.Emulator.Play(EmulatedOperation.Submit, refusal);
        return AfterAsync<TException>(() => studio.Client.StartAsync(Studio.Tune), failure =>
        {
            Assert.False(failure.MayHaveStarted);
            return studio.Client.StartAsync(Studio.Tune);
        });
    }

    private static async Task AfterAsync<TException>(Func<Task> call, Func<TException, Task> follow)
        where TException : Exception => await follow(await Assert.ThrowsAsync<TException>(call));

    private static async Task ResumeAsync(Studio studio, string? jobId) => Assert.Single((await studio.Client.GetJob(jobId!).WaitAsync()).Assets);

    private static string ReadMe([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "../../../src/Sonilo.Client/README.md");

    [GeneratedRegex(@"^\| `(\w+Exception)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    private sealed class InTheMiddle(CancellationTokenSource cancellation) : IProgress<GenerationProgress>
    {
        public void Report(GenerationProgress value) => cancellation.Cancel();
    }
}
