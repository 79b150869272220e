using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Batch;

/// <summary>The folder of a batch, which one run has at a time: two would move each other's files, and each would write a report of its own.</summary>
internal static class BatchFolder
{
    /// <summary>Makes the folder and takes it, until what this gives is disposed of or the process ends.</summary>
    /// <exception cref="WrongInputException">Nothing can be written there, or another run has it.</exception>
    public static IDisposable Hold(BatchOptions options)
    {
        WritableFolder.Prepare(options.Folder);
        WritableFolder.Prepare(options.ArrivalsFolder);
        try
        {
            return new FileStream(options.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new WrongInputException($"Another batch runs in '{options.Folder}'. Wait for its end, or name another folder with --output and the same ledger with --ledger.", exception);
        }
    }
}
