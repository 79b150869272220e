namespace Sonilo.Cli.Terminal;

/// <summary>The network, a server or a disk did not do its part. The message is for people.</summary>
internal sealed class OutsideFailureException : Exception
{
    public OutsideFailureException()
    {
    }

    public OutsideFailureException(string message)
        : base(message)
    {
    }

    public OutsideFailureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
