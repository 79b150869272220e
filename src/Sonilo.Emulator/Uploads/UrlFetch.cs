namespace Sonilo.Emulator;

/// <summary>Fetches a file from a caller's address, as the service does; without credentials or redirects.</summary>
internal sealed class UrlFetch(UploadFolder folder, SoniloEmulatorOptions options) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromMinutes(1) };

    public async Task<(FileContent? Content, string? Error)> GetAsync(Uri address, string uploadId, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return (null, $"The address answered {(int)response.StatusCode}");
            }

            if (response.Content.Headers.ContentLength > options.UploadRules.MaximumFileSize)
            {
                return (null, "The file is too large");
            }

            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await folder.WritePartAsync(uploadId, 1, body, options.UploadRules.MaximumFileSize, cancellationToken) is null
                ? (null, "The file is too large")
                : (await folder.JoinAsync(uploadId, [1], cancellationToken), null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, "The address cannot be reached");
        }
    }

    public void Dispose() => http.Dispose();
}
