using System.Collections;

namespace Sonilo;

/// <summary>The violations of a valid request.</summary>
/// <remarks>
/// An empty array would do, but asking an array how many items it has through an interface takes longer than checking a
/// whole request, where the runtime has no profile to go by (native AOT, first calls).
/// </remarks>
internal sealed class NoViolations : IReadOnlyList<ParameterViolation>
{
    private NoViolations()
    {
    }

    /// <summary>The only one.</summary>
    public static NoViolations Instance { get; } = new();

    public int Count => 0;

    public ParameterViolation this[int index] => throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<ParameterViolation> GetEnumerator() => Enumerable.Empty<ParameterViolation>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
