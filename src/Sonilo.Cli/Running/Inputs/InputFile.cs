using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Running;

/// <summary>A file to upload before the request is sent.</summary>
/// <param name="Parameter">The parameter that takes it.</param>
/// <param name="Index">Its place in the parameter's list; <see langword="null"/> where the parameter takes one file.</param>
/// <param name="Path">Where it is.</param>
internal sealed record InputFile(string Parameter, int? Index, string Path)
{
    /// <summary>Uploads the file.</summary>
    /// <exception cref="WrongInputException">It is not a file that can be uploaded.</exception>
    public async Task<AssetInput> UploadAsync(SoniloClient client, ModelSpec model, CancellationToken cancellationToken)
    {
        try
        {
            return await client.UploadAsync(ToAsset(model), cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException exception)
        {
            throw new WrongInputException(
                $"'{Parameter}': the file '{Path}' cannot be uploaded: neither its name nor its first bytes show what it is. Give it the extension of its kind, such as .mp4 or .wav.", exception);
        }
    }

    /// <summary>The file as the client takes it. Where its name has no extension, it is what the parameter takes.</summary>
    private AssetInput ToAsset(ModelSpec model)
    {
        var file = AssetInput.FromFile(Path);
        return System.IO.Path.HasExtension(Path) || model.Parameters.FirstOrDefault(known => known.Name == Parameter)?.Kind is not { } kind ? file : file.WithKind(kind);
    }
}
