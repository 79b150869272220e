namespace Sonilo.Emulator;

/// <summary>What the emulated service is like. Everything but the ports may change while it runs.</summary>
/// <remarks>
/// A change holds from the next request on; jobs and URLs keep what they were made with. <see cref="SoniloEmulator.Play"/>,
/// <see cref="SoniloEmulator.FailNextJob"/> and <see cref="SoniloEmulator.FailNextUpload"/> add to a script instead, which requests use up one by one.
/// </remarks>
public sealed partial class SoniloEmulatorOptions
{
    /// <summary>Whether requests must carry <see cref="Key"/> and <see cref="Secret"/>, and are answered 401 otherwise. Unless set, anything on this machine may ask.</summary>
    public bool RequireCredentials { get; set; }

    /// <summary>The API key that is accepted; not a secret.</summary>
    public string Key { get; set; } = "api_emulator";

    /// <summary>The secret that is accepted; not a secret either.</summary>
    public string Secret { get; set; } = "secret_emulator";

    /// <summary>The port of the API on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The port of part and asset URLs on 127.0.0.1, which are another host to a client; 0 takes a free one.</summary>
    public int StoragePort { get; set; }

    /// <summary>Whether the pages that came with this library describe models; <see cref="Pages"/> win over them.</summary>
    public bool UseBundledPages { get; set; } = true;

    /// <summary>Further pages and supplements; a later one wins over an earlier one.</summary>
    /// <remarks>A page that <see cref="EmulatorPage.FromFile"/> read is read again when its file has changed.</remarks>
    public IList<EmulatorPage> Pages { get; set; } = [];

    /// <summary>The clock that jobs, expiry and limits go by.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How long a job takes from submit to end; 0 ends it at once.</summary>
    public TimeSpan JobDuration { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an upload takes from its completion to its import; 0 imports it at once.</summary>
    public TimeSpan UploadDuration { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long an asset's URL works.</summary>
    public TimeSpan AssetUrlLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a part's URL works.</summary>
    public TimeSpan PartUrlLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What files may be uploaded.</summary>
    public UploadRules UploadRules { get; set; } = new();

    /// <summary>What a generation costs, in creative units. The default is invented: 0.1 a second and sample, at least 1.</summary>
    public Func<EmulatedGeneration, decimal> Cost { get; set; } = EmulatedGeneration.InventedCost;

    /// <summary>What detecting intellectual property (<c>ipDetection=true</c>) costs on top, in creative units; invented.</summary>
    public decimal IpDetectionCost { get; set; } = 1;

    /// <summary>Frames a second of the WAV files: 44,100 or 48,000.</summary>
    public int SampleRate { get; set; } = 44_100;

    /// <summary>Where a line is written for every request, refused ones included; <see langword="null"/> keeps quiet.</summary>
    public TextWriter? Log { get; set; }

    /// <summary>How many of the latest requests are remembered.</summary>
    public int RememberedRequests { get; set; } = 10_000;
}
