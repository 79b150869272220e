namespace Sonilo.Ledger.Chaos;

/// <summary>Dies before a submit leaves, while its answer is on its way, or when it is there.</summary>
internal sealed class CrashingHandler(CrashPlan plan) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri?.AbsolutePath.Contains("/generate/", StringComparison.Ordinal) != true)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        plan.Pass();
        var answer = base.SendAsync(request, cancellationToken);

        // Some milliseconds are enough for the body to leave, and for no answer to be read.
        await Task.Delay(3, cancellationToken);
        plan.Pass();
        var response = await answer;
        plan.Pass();
        return response;
    }
}
