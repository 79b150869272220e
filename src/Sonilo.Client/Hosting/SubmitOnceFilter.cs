using Microsoft.Extensions.Http;

namespace Sonilo;

/// <summary>Puts <see cref="SubmitOnceHandler"/> last in the host's pipeline, after every handler that anyone adds, keeps redirects unfollowed, and transfers free of time limits that were made for calls.</summary>
/// <remarks>Held by <c>HostFilterTests</c>.</remarks>
internal sealed class SubmitOnceFilter : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (HttpClientNames.Is(builder.Name, HttpClientNames.Api))
        {
            Handlers.Correct(builder.PrimaryHandler);
            builder.PrimaryHandler = Held(builder.PrimaryHandler);
        }
        else if (HttpClientNames.Is(builder.Name, HttpClientNames.Transfers))
        {
            ExemptFromResilience(builder.AdditionalHandlers);
        }
    };

    // A host's defaults for every client give a call some seconds, cut it and send it again. A part of a video takes minutes, and is
    // sent again by the client itself where it fails.
    private static void ExemptFromResilience(IList<DelegatingHandler> handlers)
    {
        foreach (var handler in handlers.Where(static handler => handler.GetType().Namespace is "Microsoft.Extensions.Http.Resilience" or "Microsoft.Extensions.Http").ToList())
        {
            if (handler.GetType().Name is "ResilienceHandler" or "PolicyHttpMessageHandler")
            {
                handlers.Remove(handler);
            }
        }
    }

    // Around the very last handler, and not last among the additional ones: filters may add to those, and wrap the primary one.
    private static HttpMessageHandler Held(HttpMessageHandler handler)
    {
        if (handler is not DelegatingHandler { InnerHandler: { } inner } outer)
        {
            return new SubmitOnceHandler(handler);
        }

        if (outer is not SubmitOnceHandler && Held(inner) is var held && held != inner)
        {
            try
            {
                outer.InnerHandler = held;
            }
            catch (InvalidOperationException)
            {
                // The host shares a chain that is already in use.
                return new SubmitOnceHandler(outer);
            }
        }

        return outer;
    }
}
