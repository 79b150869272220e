using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sonilo;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds <see cref="SoniloClient"/> to a host's services.</summary>
/// <remarks>
/// The client is one for the application. Its connections come from <see cref="IHttpClientFactory"/>, under the names
/// <c>Sonilo</c> and <c>Sonilo.Transfers</c> (with a key: <c>Sonilo:key</c>). Whatever handlers the host adds, a request
/// that may cost money leaves once. Options are checked when the host starts. A <see cref="GenerationLedger"/> among the
/// services is the client's, unless its options name another.
/// </remarks>
public static class SoniloServiceCollectionExtensions
{
    /// <summary>Adds the client, with keys and address from the options or the environment.</summary>
    /// <example><code>
    /// services.AddSonilo(options => options.CostLimit = 20);
    /// </code></example>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>The builder of the connection to the API, for handlers of the host.</returns>
    public static IHttpClientBuilder AddSonilo(this IServiceCollection services, Action<SoniloClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(static provider => Create(provider, null));
        return AddParts(services, null, configure);
    }

    /// <summary>Adds the client, with options from a section of the configuration.</summary>
    /// <example><code>
    /// services.AddSonilo(configuration.GetSection("Sonilo"));
    /// </code></example>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section; its keys are the names of the options' properties.</param>
    /// <param name="configure">Sets options after that.</param>
    /// <returns>The builder of the connection to the API, for handlers of the host.</returns>
    public static IHttpClientBuilder AddSonilo(this IServiceCollection services, IConfiguration section, Action<SoniloClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return AddSonilo(services, Both(section, configure));
    }

    /// <summary>Adds a client under a key, beside others: for another project, or other keys.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="key">The key to ask for it with, as in <c>[FromKeyedServices("key")]</c>.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>The builder of the connection to the API, for handlers of the host.</returns>
    public static IHttpClientBuilder AddKeyedSonilo(this IServiceCollection services, string key, Action<SoniloClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        services.TryAddKeyedSingleton(key, static (provider, name) => Create(provider, (string)name!));
        return AddParts(services, key, configure);
    }

    /// <summary>Adds a client under a key, with options from a section of the configuration.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="key">The key to ask for it with, as in <c>[FromKeyedServices("key")]</c>.</param>
    /// <param name="section">The section; its keys are the names of the options' properties.</param>
    /// <param name="configure">Sets options after that.</param>
    /// <returns>The builder of the connection to the API, for handlers of the host.</returns>
    public static IHttpClientBuilder AddKeyedSonilo(
        this IServiceCollection services, string key, IConfiguration section, Action<SoniloClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return AddKeyedSonilo(services, key, Both(section, configure));
    }

    private static Action<SoniloClientOptions> Both(IConfiguration section, Action<SoniloClientOptions>? configure) => options =>
    {
        SoniloOptionsBinding.Bind(section, options);
        configure?.Invoke(options);
    };

    private static IHttpClientBuilder AddParts(IServiceCollection services, string? key, Action<SoniloClientOptions>? configure)
    {
        var options = services.AddOptions<SoniloClientOptions>(key ?? Options.Options.DefaultName).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.PostConfigure<IServiceProvider>(static (made, provider) => made.Ledger ??= provider.GetService<GenerationLedger>());

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SoniloClientOptions>, SoniloOptionsValidation>());
        if (!services.Any(static service => !service.IsKeyedService && service.ImplementationType == typeof(SubmitOnceFilter)))
        {
            // The first filter has the last word, after whatever the others put around the network.
            services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, SubmitOnceFilter>());
        }

        services.AddHttpClient(HttpClientNames.Of(HttpClientNames.Transfers, key), HttpClients.Configure)
            .ConfigurePrimaryHttpMessageHandler(static () => Handlers.Create(api: false));
        return services.AddHttpClient(HttpClientNames.Of(HttpClientNames.Api, key), HttpClients.Configure)
            .ConfigurePrimaryHttpMessageHandler(static () => Handlers.Create(api: true))
            .RedactLoggedHeaders(["Authorization"]);
    }

    private static SoniloClient Create(IServiceProvider provider, string? key)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<SoniloClientOptions>>().Get(key).Copy();
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var clients = HttpClients.FromFactory(factory, HttpClientNames.Of(HttpClientNames.Api, key), HttpClientNames.Of(HttpClientNames.Transfers, key));
        return new SoniloClient(options, clients);
    }
}
