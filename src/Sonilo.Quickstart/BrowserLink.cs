namespace Sonilo.Quickstart;

/// <summary>Points to the emulator's page. On a terminal the emulator stays for it until Enter is pressed; in a pipe nobody would press it.</summary>
internal static class BrowserLink
{
    public static async Task ShowAsync(Uri page, CancellationToken cancellationToken)
    {
        Console.WriteLine();
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            Console.WriteLine("To try the models in a browser: dotnet sonilo emulate --open");
            return;
        }

        Console.WriteLine($"To try the models in a browser, and to see what was just requested: {page}");
        Console.WriteLine("Press Enter to end the emulator.");
        _ = await Task.WhenAny(Task.Run(Console.In.ReadLine, CancellationToken.None), Task.Delay(Timeout.Infinite, cancellationToken));
    }
}
