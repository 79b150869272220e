using Sonilo.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what web applications need around the client.</summary>
public static class SoniloAspNetCoreServiceCollectionExtensions
{
    /// <summary>Adds problem details for the client's exceptions, and the options of request validation.</summary>
    /// <remarks>
    /// <c>app.UseExceptionHandler()</c> puts the handler to work. It answers 400 for a request that breaks a limit, 404 for a model, job
    /// or asset that does not exist, 409 where a job goes on or may have been started, or a limit of cost is in the way, 429 with <c>Retry-After</c>, and 502 for
    /// everything else that goes wrong between this application and the service, its credentials included.
    /// </remarks>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets options.</param>
    public static IServiceCollection AddSoniloAspNetCore(this IServiceCollection services, Action<SoniloAspNetCoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<SoniloAspNetCoreOptions>().Configure(options => configure?.Invoke(options));
        services.AddProblemDetails();
        services.AddExceptionHandler<SoniloExceptionHandler>();
        return services;
    }
}
