namespace Sonilo.Ledger.Tests;

/// <summary>Steps on a ledger in few words.</summary>
internal static class Steps
{
    public const string Model = "model_sonilo-v1-1-text-to-music";

    public static LedgerRequest Request(string key, string? input = null) => new(key, Model, null, input ?? $$"""{"prompt":"{{key}}"}""");

    public static Task<LedgerPermit> PermitAsync(
        GenerationLedger ledger, string key, string owner, int attempt = 1, decimal estimate = 0, Budget? budget = null, string input = "{}") =>
        ledger.PermitAsync(key, owner, new LedgerIntent(input, attempt) { Estimate = estimate, Budget = budget });

    /// <summary>A key that was claimed, and whose submit may leave.</summary>
    public static async Task<LedgerPermit> LaunchAsync(GenerationLedger ledger, string key, decimal estimate = 0, Budget? budget = null)
    {
        await ledger.ClaimAsync(Request(key), "owner of " + key);
        return await PermitAsync(ledger, key, "owner of " + key, estimate: estimate, budget: budget);
    }

    /// <summary>Asks again and again until it is so; the test's own limit ends what never is.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo, int minutes = 1)
    {
        for (var until = DateTime.UtcNow.AddMinutes(minutes); !await isSo();)
        {
            Assert.True(DateTime.UtcNow < until, $"It did not come to it within {minutes} min.");
        }
    }
}
