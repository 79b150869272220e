using Microsoft.Extensions.Http;

namespace Sonilo;

/// <summary>Puts <see cref="SubmitOnceHandler"/> last in the host's pipeline, after every handler that anyone adds, and keeps redirects unfollowed.</summary>
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
        builder.AdditionalHandlers.Add(new SubmitOnceHandler());
    };

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
