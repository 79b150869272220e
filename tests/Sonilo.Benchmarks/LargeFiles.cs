using System.Diagnostics;
using System.Globalization;

namespace Sonilo.Benchmarks;

/// <summary>A file of 2 GB up and down through the client, against a service in another process that keeps no byte: what the client's process needs for it.</summary>
internal static class LargeFiles
{
    public static async Task<bool> RunAsync(long size)
    {
        using var service = Start(size);
        var address = new Uri((await service.StandardOutput.ReadLineAsync().ConfigureAwait(false))!);
        using var client = new SoniloClient(new() { BaseAddress = address, ApiKey = "key-of-test", ApiSecret = "secret-of-test", PollInterval = TimeSpan.FromMilliseconds(50) });
        var folder = Directory.CreateTempSubdirectory("sonilo-large-").FullName;
        var path = Path.Combine(folder, "large.mp4");
        using (var file = File.Create(path))
        {
            file.SetLength(size);
        }

        // Warm, so that what is measured is what a transfer needs.
        await client.UploadAsync(AssetInput.FromBytes(new byte[1000], "small.mp4")).ConfigureAwait(false);
        using var peak = new Peak();
        var made = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        await client.UploadAsync(AssetInput.FromFile(path)).ConfigureAwait(false);
        var (up, upTime, upMade) = (peak.Take(), clock.Elapsed, GC.GetTotalAllocatedBytes() - made);
        made = GC.GetTotalAllocatedBytes();
        clock.Restart();
        await (await client.GetAssetAsync("asset_large").ConfigureAwait(false)).SaveAsync(Path.Combine(folder, "back.mp4")).ConfigureAwait(false);
        var (down, downTime, downMade) = (peak.Take(), clock.Elapsed, GC.GetTotalAllocatedBytes() - made);
        service.StandardInput.Close();
        var received = long.Parse((await service.StandardOutput.ReadLineAsync().ConfigureAwait(false))!, CultureInfo.InvariantCulture);
        var right = received >= size && new FileInfo(Path.Combine(folder, "back.mp4")).Length == size;
        Directory.Delete(folder, recursive: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size >> 20} MiB up in {upTime.TotalSeconds:F1} s, {up >> 20} MiB in use at most, {upMade >> 20} MiB made; down in {downTime.TotalSeconds:F1} s, {down >> 20} MiB in use at most, {downMade >> 20} MiB made; {(right ? "every byte arrived" : "bytes are missing")}."));
        return right && Math.Max(up, down) < 100L << 20;
    }

    /// <summary>Plays the service until its input ends: writes where it is, and at the end how many bytes it got.</summary>
    public static async Task ServeAsync(long size)
    {
        using var service = new EndlessService(size);
        Console.WriteLine(service.Address);
        await Console.In.ReadToEndAsync().ConfigureAwait(false);
        Console.WriteLine(service.Received);
    }

    private static Process Start(long size) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(LargeFiles).Assembly.Location, "files-service", size.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;

    /// <summary>The most memory that the process had in use.</summary>
    private sealed class Peak : IDisposable
    {
        private readonly Timer timer;
        private long most;

        public Peak() => timer = new Timer(_ => Note(), null, 0, 50);

        public long Take()
        {
            Note();
            return Interlocked.Exchange(ref most, 0);
        }

        public void Dispose() => timer.Dispose();

        private void Note()
        {
            using var process = Process.GetCurrentProcess();
            most = Math.Max(most, process.WorkingSet64);
        }
    }
}
