namespace Sonilo.Codegen.Model;

/// <summary>Decides whether a number is on the grid of its step: a whole number of steps from the minimum, or from zero without one.</summary>
public static class StepGrid
{
    /// <summary>Whether <paramref name="number"/> is on the grid; a number that is too far out to be told counts as on it.</summary>
    public static bool Holds(decimal number, decimal step, decimal? minimum)
    {
        try
        {
            // Fifteen digits are what binary numbers hold for certain: 0.1 + 0.2 is on the grid of 0.1.
            return (Rounded(number) - (minimum ?? 0)) % step == 0;
        }
        catch (OverflowException)
        {
            return true;
        }
    }

    private static decimal Rounded(decimal number) => Math.Abs(number) < 7.9e27m ? (decimal)(double)number : number;
}
