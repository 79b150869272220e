namespace Sonilo.Emulator;

/// <summary>A request, and its outcome.</summary>
internal sealed class LoggedRequest(long number, EmulatedRequest request)
{
    /// <summary>Requests are numbered in the order of their arrival, from 1.</summary>
    public long Number { get; } = number;

    public EmulatedRequest Request { get; } = request;

    /// <summary>Grows with every change of any request, so that callers can ask for what is newer than the version they have.</summary>
    public long Version { get; set; } = number;

    /// <summary>The status; <see langword="null"/> while there is no answer, 0 where the connection was cut instead.</summary>
    public int? Status { get; set; }

    /// <summary>What the log adds about the answer.</summary>
    public string Remark { get; set; } = "";

    /// <summary>The beginning of the answer's body; empty for files.</summary>
    public string Answer { get; set; } = "";
}
