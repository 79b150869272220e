namespace Sonilo.Emulator;

/// <summary>A request, and its outcome.</summary>
internal sealed class LoggedRequest(long number, EmulatedRequest request)
{
    /// <summary>Requests are numbered in the order of their arrival, from 1.</summary>
    public long Number { get; } = number;

    public EmulatedRequest Request { get; } = request;

    /// <summary>The path and the query, without a signature: it is long, and means nothing to readers.</summary>
    public string Target => Request.Operation is EmulatedOperation.Download or EmulatedOperation.PutPart ? Request.Path : Request.Path + Request.Query;

    /// <summary>Grows with every change of any request, so that callers can ask for what is newer than the version they have.</summary>
    public long Version { get; set; } = number;

    /// <summary>The status; <see langword="null"/> while there is no answer, 0 where the connection was cut instead.</summary>
    public int? Status { get; set; }

    /// <summary>What the log adds about the answer.</summary>
    public string Remark { get; set; } = "";

    /// <summary>The beginning of the answer's body; empty for files.</summary>
    public string Answer { get; set; } = "";
}
