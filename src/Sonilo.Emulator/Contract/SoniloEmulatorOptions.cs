namespace Sonilo.Emulator;

/// <summary>How the emulated service behaves. Everything but the ports may change while it runs.</summary>
/// <remarks>
/// A change takes effect with the next request; jobs and URLs keep what they were made with. <see cref="SoniloEmulator.Play"/>,
/// <see cref="SoniloEmulator.FailNextJob"/> and <see cref="SoniloEmulator.FailNextUpload"/> add to a script instead, which requests use up one by one.
/// </remarks>
public sealed partial class SoniloEmulatorOptions
{
    /// <summary>Whether requests without <see cref="Key"/> and <see cref="Secret"/> are answered 401. Unless set, no credentials are checked.</summary>
    public bool RequireCredentials { get; set; }

    /// <summary>The API key that is accepted; not a secret.</summary>
    public string Key { get; set; } = "api_emulator";

    /// <summary>The secret that is accepted; not a secret either.</summary>
    public string Secret { get; set; } = "secret_emulator";

    /// <summary>The port of the API on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The port of part and asset URLs on 127.0.0.1, which to a client are another host; 0 takes a free one.</summary>
    public int StoragePort { get; set; }

    /// <summary>Whether the bundled pages take part; <see cref="Pages"/> take precedence over them.</summary>
    public bool UseBundledPages { get; set; } = true;

    /// <summary>Further pages and supplements; a later one takes precedence over an earlier one.</summary>
    /// <remarks>A page that <see cref="EmulatorPage.FromFile"/> read is read again when its file has changed.</remarks>
    public IList<EmulatorPage> Pages { get; set; } = [];

    /// <summary>The clock for jobs, expiry and limits.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How long a job takes from submit to end; with 0 it ends at once.</summary>
    public TimeSpan JobDuration { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an upload takes from its completion to its import; with 0 it is imported at once.</summary>
    public TimeSpan UploadDuration { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long an asset's URL stays valid.</summary>
    public TimeSpan AssetUrlLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a part's URL stays valid.</summary>
    public TimeSpan PartUrlLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What files may be uploaded.</summary>
    public UploadRules UploadRules { get; set; } = new();

    /// <summary>What a generation costs, in creative units. The default is invented: 0.1 a second and sample, at least 1.</summary>
    public Func<EmulatedGeneration, decimal> Cost { get; set; } = EmulatedGeneration.InventedCost;

    /// <summary>What detecting intellectual property (<c>ipDetection=true</c>) costs on top, in creative units; invented.</summary>
    public decimal IpDetectionCost { get; set; } = 1;

    /// <summary>The sample rate of the WAV files: 44,100 or 48,000 frames a second.</summary>
    public int SampleRate { get; set; } = 44_100;

    /// <summary>Where a line is written for every request, refused ones included; <see langword="null"/> for no log.</summary>
    public TextWriter? Log { get; set; }

    /// <summary>How many of the latest requests are remembered.</summary>
    public int RememberedRequests { get; set; } = 10_000;
}
