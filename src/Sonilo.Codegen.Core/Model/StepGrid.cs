namespace Sonilo.Codegen.Model;

/// <summary>Tells whether a number is on the grid of its step: a whole number of steps from the minimum, or from zero without one.</summary>
public static class StepGrid
{
    /// <summary>Whether <paramref name="number"/> is on the grid; what is too far out to be told counts as on it.</summary>
    public static bool Holds(decimal number, decimal step, decimal? minimum)
    {
        try
        {
            return (number - (minimum ?? 0)) % step == 0;
        }
        catch (OverflowException)
        {
            return true;
        }
    }
}
