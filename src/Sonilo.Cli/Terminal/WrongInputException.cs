namespace Sonilo.Cli.Terminal;

/// <summary>Something that the user named cannot be used: a file, an address, a variable of the environment. The message is for people.</summary>
internal sealed class WrongInputException(string message, Exception? cause = null) : Exception(message, cause);
