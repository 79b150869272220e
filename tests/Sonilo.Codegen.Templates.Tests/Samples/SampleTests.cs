using System.Globalization;
using System.Reflection;

namespace Sonilo.Codegen.Templates.Tests.Samples;

/// <summary>The samples do what they show: their templates compile, and their programs talk to the emulator.</summary>
public class SampleTests
{
    [Fact]
    public void AnEndpointForEachModel()
    {
        var output = Run("Sonilo.Samples.Endpoints");

        Assert.Contains("200 {\"cost\":3}", output, StringComparison.Ordinal);
        Assert.Contains("200 {\"cost\":6}", output, StringComparison.Ordinal);
        Assert.Contains("202 {\"id\":", output, StringComparison.Ordinal);
        Assert.Contains("400 ", output, StringComparison.Ordinal);
        Assert.Contains("duration must be from 1 to 600, but is 9000.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AFunctionForEachModelStatesItsLimitsAndItsPrice()
    {
        var output = Run("Sonilo.Samples.Agent");

        Assert.Contains("sonilo_v11_text_to_music: ", output, StringComparison.Ordinal);
        Assert.Contains("Costs money: 9 creative units for {\"prompt\":", output, StringComparison.Ordinal);
        Assert.Contains("Optional, from 1 to 600, in seconds; 90 where it is left out.", output, StringComparison.Ordinal);
        Assert.Contains("\nStarted ", output, StringComparison.Ordinal);
        Assert.Contains("\nduration must be from 1 to 600, but is 9000.", output, StringComparison.Ordinal);
    }

    private static string Run(string sample)
    {
        var before = Console.Out;
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            Assembly.Load(sample).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString();
    }
}
