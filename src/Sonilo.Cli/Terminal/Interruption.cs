using System.Runtime.InteropServices;

namespace Sonilo.Cli.Terminal;

/// <summary>Turns the first Ctrl+C, or the system's request to end, into a cancellation. A second one ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;
    private int exitCode = Terminal.ExitCode.Interrupted;

    /// <summary>Listens from now on.</summary>
    public Interruption()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, Terminal.ExitCode.Interrupted));
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, Terminal.ExitCode.Terminated));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>The exit code of what was stopped.</summary>
    public int ExitCode => Volatile.Read(ref exitCode);

    /// <inheritdoc/>
    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext context, int code)
    {
        if (!source.IsCancellationRequested)
        {
            context.Cancel = true;
            Volatile.Write(ref exitCode, code);
            source.Cancel();
        }
    }
}
