namespace Sonilo.Cli.Terminal;

/// <summary>Something that the user named cannot be used: a file, an address, a variable of the environment. The message is for people.</summary>
internal sealed class WrongInputException : Exception
{
    public WrongInputException()
    {
    }

    public WrongInputException(string message)
        : base(message)
    {
    }

    public WrongInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
