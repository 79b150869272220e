namespace Sonilo.Cli.Terminal;

/// <summary>The network, a server or a disk did not do its part. The message is for people.</summary>
internal sealed class OutsideFailureException(string message, Exception? cause = null) : Exception(message, cause);
