namespace Sonilo;

/// <summary>How far a job is.</summary>
/// <param name="JobId">The job's id: with it, another process can resume the wait.</param>
/// <param name="Status">The service's word, such as <c>in-progress</c>.</param>
/// <param name="Fraction">How much is done, from 0 to 1; within one wait it never falls. It can stay 0 until the end.</param>
/// <param name="Elapsed">How long has been waited so far.</param>
public sealed record GenerationProgress(string JobId, string Status, double Fraction, TimeSpan Elapsed);
