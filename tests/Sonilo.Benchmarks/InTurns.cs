using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;

namespace Sonilo.Benchmarks;

/// <summary>Runs the benchmarks of run time in short turns, one after the other, over and over.</summary>
/// <remarks>
/// On a machine with other work a long run measures that work. Of many short turns some are left alone: the least time
/// of each side is its own, and the ratio of two neighbouring turns had the same neighbours.
/// </remarks>
internal static class InTurns
{
    private const double TurnNanoseconds = 200_000;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(8);

    private delegate Task Turn(int calls);

    public static async Task RunAsync()
    {
        Console.WriteLine("| Category | Method | Least | Ratio of least | Median ratio of turns | Allocated | Ratio |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        await MeasureAsync(new ValidationBenchmarks(), "").ConfigureAwait(false);
        await MeasureAsync(new JsonBenchmarks(), "").ConfigureAwait(false);
        var calls = new CallBenchmarks();
        await MeasureAsync(calls, ", answered at once").ConfigureAwait(false);
        calls.AnswersLater = true;
        await MeasureAsync(calls, ", answered later").ConfigureAwait(false);
    }

    private static async Task MeasureAsync(object benchmarks, string note)
    {
        var methods = benchmarks.GetType().GetMethods().Where(static method => method.IsDefined(typeof(BenchmarkAttribute)));
        foreach (var category in methods.GroupBy(static method => method.GetCustomAttribute<BenchmarkCategoryAttribute>()!.Categories[0]))
        {
            var sides = category.OrderByDescending(static method => method.GetCustomAttribute<BenchmarkAttribute>()!.Baseline)
                .Select(method => new Side(method.Name, Bind(method, benchmarks))).ToList();

            // Twice: single calls are too short to be timed.
            for (var i = 0; i < 2; i++)
            {
                await RepeatAsync(sides, Warming, pause: 20).ConfigureAwait(false);
                sides.ForEach(static side => side.Forget());
            }

            await RepeatAsync(sides, Measuring, pause: 0).ConfigureAwait(false);
            sides.ForEach(side => side.Print(category.Key + note, sides[0]));
        }
    }

    private static async Task RepeatAsync(List<Side> sides, TimeSpan time, int pause)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < time)
        {
            foreach (var side in sides)
            {
                // On a thread of the pool, where answers that come later arrive too: no turn pays for a change.
                await Task.Yield();
                await side.TakeAsync().ConfigureAwait(false);
            }

            // The compiler's second look at the code needs a moment in which nothing else happens.
            await Task.Delay(pause).ConfigureAwait(false);
        }
    }

    private static Turn Bind(MethodInfo method, object target) =>
        typeof(Task).IsAssignableFrom(method.ReturnType)
            ? Awaiting(method.CreateDelegate<Func<Task>>(target))
            : (Turn)typeof(InTurns).GetMethod(nameof(Calling), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(method.ReturnType).Invoke(null, [method, target])!;

    private static Turn Awaiting(Func<Task> call) => async calls =>
    {
        for (var i = 0; i < calls; i++)
        {
            await call().ConfigureAwait(false);
        }
    };

    private static Turn Calling<T>(MethodInfo method, object target)
    {
        var call = method.CreateDelegate<Func<T>>(target);
        return calls =>
        {
            Repeat(call, calls);
            return Task.CompletedTask;
        };
    }

    // Without a profile: with one, the compiler guesses which of the methods that share this loop is called, and merges
    // that one with it. Which one that is changes from run to run, and is worth a nanosecond to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Repeat<T>(Func<T> call, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            call();
        }
    }

    private sealed class Side(string name, Turn turn)
    {
        private readonly List<double> times = [];
        private int calls = 1;
        private long allocated;

        public async Task TakeAsync()
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var start = Stopwatch.GetTimestamp();
            await turn(calls).ConfigureAwait(false);
            times.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls);
            allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / calls;
        }

        public void Forget()
        {
            calls = (int)Math.Clamp(TurnNanoseconds / times.Min(), 1, 100_000);
            times.Clear();
        }

        public void Print(string category, Side baseline)
        {
            var ratios = times.Zip(baseline.times, static (mine, theirs) => mine / theirs).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {category} | {name} | {times.Min():F1} ns | {times.Min() / baseline.times.Min():F2} | {ratios[ratios.Count / 2]:F2} | {allocated} B | {(baseline.allocated < 16 ? "" : $"{(double)allocated / baseline.allocated:F2}")} |"));
        }
    }
}
