using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Sonilo.Ledger.Tests;

/// <summary>The sample: three workers on one queue, of which one is killed in the middle. Its orders go to the others, and no order is paid for twice.</summary>
public class WorkersTests
{
    private const int Orders = 24;

    [PostgresFact]
    public async Task AWorkerThatIsKilledCostsNothingTwice()
    {
        using var store = TestStore.Create("postgres");
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { JobDuration = TimeSpan.FromSeconds(1) });
        var output = Directory.CreateTempSubdirectory("sonilo-workers-").FullName;
        var workers = new List<Process>();
        try
        {
            using (var order = Start(emulator, store, output, "order", Orders.ToString(CultureInfo.InvariantCulture)))
            {
                await order.WaitForExitAsync();
                Assert.Equal(0, order.ExitCode);
            }

            workers.AddRange(Enumerable.Range(0, 3).Select(_ => Start(emulator, store, output, "work")));
            await Steps.UntilAsync(() => Delayed(emulator.StartedJobs >= Orders / 4));
            workers[0].Kill();
            await Steps.UntilAsync(() => Delayed(emulator.StartedJobs >= Orders && Directory.GetFiles(output, "*.wav", SearchOption.AllDirectories).Length >= Orders), minutes: 3);
            Assert.Equal(Orders, emulator.StartedJobs);
            Assert.Equal(Orders, emulator.Jobs.Select(static job => (string?)job.Generation.Input["prompt"]).Distinct().Count());
            Assert.Equal(Orders, (await store.Open().ListAsync(LedgerStatus.Succeeded)).Count);
        }
        finally
        {
            workers.ForEach(static worker => worker.Kill());
            workers.ForEach(static worker => worker.Dispose());
            Directory.Delete(output, recursive: true);
            Postgres.Run(store.Address, "DROP SCHEMA IF EXISTS orders CASCADE; DROP SCHEMA IF EXISTS wolverine_queues CASCADE");
        }
    }

    private static async Task<bool> Delayed(bool isSo)
    {
        await Task.Delay(50);
        return isSo;
    }

    private static Process Start(SoniloEmulator emulator, TestStore store, string output, params string[] arguments)
    {
        // Beside this assembly's own project, in the same configuration.
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var built = Path.Combine(own.Parent!.Parent!.Parent!.Parent!.Parent!.FullName, "src", "Samples", "Workers", "bin", own.Parent!.Name, own.Name, "Workers.dll");
        var start = new ProcessStartInfo("dotnet", [built, .. arguments]);
        start.Environment["Postgres"] = new NpgsqlConnectionStringBuilder(store.Address) { MaxPoolSize = 15 }.ConnectionString;
        start.Environment["Output"] = output;
        start.Environment["StaleAfter"] = "5";
        start.Environment["CheckEvery"] = "1";
        start.Environment["SCENARIO_BASE_URL"] = emulator.BaseAddress.AbsoluteUri;
        start.Environment["SCENARIO_SDK_API_KEY"] = emulator.Key;
        start.Environment["SCENARIO_SDK_API_SECRET"] = emulator.Secret;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        return Process.Start(start)!;
    }
}
