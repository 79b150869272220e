using System.Diagnostics;

namespace Sonilo.Ledger.Chaos;

/// <summary>When this process kills itself: at points that it passes, by chance, and the same for the same seed.</summary>
public sealed class CrashPlan(int seed, double rate)
{
    private readonly Random random = new(seed);

    /// <summary>Passes a point, or dies there as by <c>kill -9</c>: nothing is flushed, closed or rolled back.</summary>
    public void Pass()
    {
        bool dies;
        lock (random)
        {
            dies = random.NextDouble() < rate;
        }

        if (dies)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
