namespace Sonilo.Emulator;

/// <summary>What the emulated service is like. Everything but the addresses and pages may change while it runs.</summary>
public sealed partial class SoniloEmulatorOptions
{
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

    /// <summary>Where a line is written for every start and job; <see langword="null"/> keeps quiet.</summary>
    public TextWriter? Log { get; set; }

    /// <summary>How many of the latest requests are remembered.</summary>
    public int RememberedRequests { get; set; } = 10_000;
}
