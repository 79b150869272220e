namespace Sonilo.Emulator;

/// <summary>A job that was started, and therefore charged.</summary>
/// <param name="Id">The job's id.</param>
/// <param name="Generation">What it makes.</param>
/// <param name="Cost">What it cost when it started, in creative units.</param>
/// <param name="ChargedUnits">What stays charged: nothing once it has failed, unless the failure is not refunded.</param>
/// <param name="Status">Its status, in the documented words.</param>
/// <param name="AssetIds">Its results, in order; empty until it has succeeded.</param>
public sealed record EmulatedJob(
    string Id, EmulatedGeneration Generation, decimal Cost, decimal ChargedUnits, string Status, IReadOnlyList<string> AssetIds);
