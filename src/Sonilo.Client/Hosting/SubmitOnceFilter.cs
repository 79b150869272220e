using Microsoft.Extensions.Http;

namespace Sonilo;

/// <summary>Puts <see cref="SubmitOnceHandler"/> last in the host's pipeline, after every handler that anyone adds, and keeps redirects unfollowed.</summary>
/// <remarks>Held by <c>HostFilterTests</c>.</remarks>
internal sealed class SubmitOnceFilter : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (!HttpClientNames.IsApi(builder.Name))
        {
            return;
        }

        FollowNoRedirect(builder.PrimaryHandler);

        builder.PrimaryHandler = Held(builder.PrimaryHandler);
    };

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

    private static void FollowNoRedirect(HttpMessageHandler handler)
    {
        try
        {
            switch (handler)
            {
#if NET
                case SocketsHttpHandler { AllowAutoRedirect: true } sockets:
                    sockets.AllowAutoRedirect = false;
                    break;
#endif
                case HttpClientHandler { AllowAutoRedirect: true } client:
                    client.AllowAutoRedirect = false;
                    break;
                case DelegatingHandler { InnerHandler: { } inner }:
                    FollowNoRedirect(inner);
                    break;
                default:
                    break;
            }
        }
        catch (InvalidOperationException)
        {
            // The host shares a handler that is already in use. Redirected calls are then recognised by their answers.
        }
    }
}
