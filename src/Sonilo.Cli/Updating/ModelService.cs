using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Sonilo.Cli.Records;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Updating;

/// <summary>Reads what the service tells of its models: without keys as long as it takes that.</summary>
/// <param name="address">The service's address.</param>
/// <param name="http">What sends requests.</param>
/// <param name="console">Where to show how far it is.</param>
internal sealed class ModelService(Uri address, LimitedHttp http, ToolConsole console)
{
    // Documented lists take up to 100, 200 or 500 at once.
    private const int PageSize = 100;

    // A listing that never ends is a fault: the service has some thousand models.
    private const int MostPages = 1000;

    private const int MostTries = 3;

    private AuthenticationHeaderValue authorization = ServiceKeys.Public;

    /// <summary>The record of a model; <see langword="null"/> where the service has no such model.</summary>
    public async Task<JsonElement?> ReadAsync(string id, CancellationToken cancellationToken) =>
        await AskAsync(HttpMethod.Get, "models/" + Uri.EscapeDataString(id), null, isOptional: false, cancellationToken).ConfigureAwait(false);

    /// <summary>The records of several models, as far as the service gives them together.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadManyAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var body = JsonText.OfObject(json => json.WriteTexts("modelIds", ids));
        var answer = await AskAsync(HttpMethod.Post, "models/get-bulk", body, isOptional: true, cancellationToken).ConfigureAwait(false);
        return answer is { } found ? [.. RecordText.Items(found, "models")] : [];
    }

    /// <summary>The ids of the models that the service lists; <see langword="null"/> where it has no such list.</summary>
    /// <param name="list">The list's path.</param>
    /// <param name="isOptional">Whether the service may refuse.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<string>?> ListAsync(string list, bool isOptional, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        string? token = null;
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 1; page <= MostPages; page++)
        {
            console.Progress($"{address}: {Quantity.Of(ids.Count, "model")} listed …");
            var query = string.Create(CultureInfo.InvariantCulture, $"{list}?pageSize={PageSize}") + (token is null ? "" : "&paginationToken=" + Uri.EscapeDataString(token));
            if (await AskAsync(HttpMethod.Get, query, null, isOptional, cancellationToken).ConfigureAwait(false) is not { } answer)
            {
                return page == 1 ? null : throw new OutsideFailureException($"{address} stopped listing its models after page {page - 1}.");
            }

            ids.AddRange(RecordText.Items(answer, "models").Select(static row => RecordText.Of(row, "id")).OfType<string>());
            token = RecordText.Of(answer, "nextPaginationToken");
            if (token is null)
            {
                return ids;
            }

            if (!tokens.Add(token))
            {
                break;
            }
        }

        throw new OutsideFailureException($"{address} lists its models without end.");
    }

    private Task<JsonElement?> AskAsync(HttpMethod method, string path, string? body, bool isOptional, CancellationToken cancellationToken)
    {
        var url = new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{path}");
        return http.WithinAsync(url, cancellation => AskAsync(method, url, body, isOptional, cancellation), cancellationToken);
    }

    private async Task<JsonElement?> AskAsync(HttpMethod method, Uri url, string? body, bool isOptional, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            using var request = NewRequest(method, url, body);
            using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK:
                    return Parse(url, (await new PageDownload(url, "JSON", http.Limits, console).ReadAsync(response, cancellationToken).ConfigureAwait(false)).Body!);

                case HttpStatusCode.NotFound:
                    return null;

                case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden when authorization == ServiceKeys.Public:
                    if (ServiceKeys.Find(out var problem) is not { } keys)
                    {
                        return isOptional ? null : throw new WrongInputException($"{url} is not answered without keys: {problem}");
                    }

                    authorization = keys;
                    break;

                case HttpStatusCode.TooManyRequests:
                    await WaitAsync(url, response, tries, cancellationToken).ConfigureAwait(false);
                    break;

                case var status:
                    return isOptional && (int)status is >= 400 and < 500 ? null : throw Refused(url, status);
            }
        }
    }

    private async Task WaitAsync(Uri url, HttpResponseMessage response, int tries, CancellationToken cancellationToken)
    {
        var wait = await RateLimitAnswer.WaitOfAsync(response, cancellationToken).ConfigureAwait(false);
        if (tries == MostTries || wait is not { } time || time >= http.Limits.Total)
        {
            throw new OutsideFailureException(
                $"{url} answered 429: the service takes no more requests for now{(wait is { } told ? $", and asks to wait {Math.Ceiling(told.TotalSeconds):0} s" : "")}. Nothing was written; try again later.");
        }

        console.Progress($"{address} asks to wait {Math.Ceiling(time.TotalSeconds):0} s …");
        await Task.Delay(time, cancellationToken).ConfigureAwait(false);
    }

    private static Exception Refused(Uri url, HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => new WrongInputException($"{url} answered 401: the service does not accept the keys of the environment."),
        HttpStatusCode.Forbidden => new OutsideFailureException($"{url} answered 403: the keys of the environment are not allowed to read this."),
        _ => new OutsideFailureException($"{url} answered {(int)status} {status}, which is not a record. Nothing was written."),
    };

    private HttpRequestMessage NewRequest(HttpMethod method, Uri url, string? body)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Authorization = authorization;
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }

    private static JsonElement Parse(Uri url, byte[] body)
    {
        try
        {
            return RecordJson.Parse(body);
        }
        catch (JsonException exception)
        {
            throw new OutsideFailureException($"{url} answered with something other than JSON. Nothing was written.", exception);
        }
    }
}
