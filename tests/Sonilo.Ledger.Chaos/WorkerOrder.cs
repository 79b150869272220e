using System.Diagnostics;
using System.Text.Json;

namespace Sonilo.Ledger.Chaos;

/// <summary>What a worker is started with, as one argument.</summary>
public sealed record WorkerOrder(
    string Address, Uri Service, string Key, string Secret, string Folder, int Number, int Seed, int Processes, int Keys, int Asks, double DeathRate, TimeSpan Lease, TimeSpan ResubmitAfter)
{
    /// <summary>What all workers together may spend; what would pass it is left out.</summary>
    public Budget? Budget { get; init; }

    /// <summary>Starts a process that carries it out.</summary>
    public Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet");
        start.ArgumentList.Add(typeof(WorkerOrder).Assembly.Location);
        start.ArgumentList.Add("work");
        start.ArgumentList.Add(JsonSerializer.Serialize(this));

        // Many short lives: compiling well costs more than it gains.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        return Process.Start(start)!;
    }

    public static WorkerOrder Parse(string text) => JsonSerializer.Deserialize<WorkerOrder>(text)!;
}
