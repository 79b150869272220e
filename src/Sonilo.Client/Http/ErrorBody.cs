using System.Text.Json;

namespace Sonilo;

/// <summary>What can be read out of an error's body, whatever shape it has.</summary>
internal sealed class ErrorBody
{
    public string? Reason { get; private init; }

    public string? Name { get; private init; }

    public string? TraceId { get; private init; }

    public string? ModelId { get; private init; }

    public string? RequiredPlan { get; private init; }

    public string? Parameter { get; private init; }

    public TimeSpan? Remaining { get; private init; }

    public string? ActionName { get; private init; }

    public int? ActionLimit { get; private init; }

    public static ErrorBody Read(ApiResponse answer)
    {
        using var document = JsonFields.TryParse(answer.Body);
        if (document is null)
        {
            return new ErrorBody { Reason = PageTitle(answer), TraceId = answer.TraceId };
        }

        var json = document.RootElement;
        var details = json.Object("details");
        var reason = json.Text("reason") ?? json.Text("message") ?? json.Text("error") ?? json.Text("errorMessage")
            ?? json.Object("error")?.Text("message", "reason") ?? json.Text("code");
        return new ErrorBody
        {
            Reason = reason,
            Name = json.Text("name"),
            TraceId = json.Text("trace_id", "traceId") ?? json.Text("requestId") ?? answer.TraceId,
            ModelId = json.Text("modelId"),
            RequiredPlan = json.Text("requiredPlan") ?? details?.Text("requiredPlan"),
            Parameter = reason is null ? null : ParameterIn(reason),
            Remaining = Seconds(json.Double("remainingSeconds") ?? details?.Double("remainingSeconds")),
            ActionName = details?.Text("actionName"),
            ActionLimit = (int?)details?.Integer("actionLimit"),
        };
    }

    private static TimeSpan? Seconds(double? value) =>
        value is >= 0 and < 1e9 ? TimeSpan.FromSeconds(value.GetValueOrDefault()) : null;

    // "Input lorasScale must be at most 2"; "The 'prompt' parameter is missing or empty."
    private static string? ParameterIn(string reason)
    {
        const string input = "Input ";
        if (reason.StartsWith(input, StringComparison.Ordinal))
        {
            var end = reason.IndexOf(' ', input.Length);
            return end > input.Length ? reason.Substring(input.Length, end - input.Length).Trim('\'', '"', '`') : null;
        }

        var open = reason.IndexOf('\'');
        var close = open < 0 ? -1 : reason.IndexOf('\'', open + 1);
        return close > open + 1 && reason.IndexOf("parameter", StringComparison.OrdinalIgnoreCase) >= 0
            ? reason.Substring(open + 1, close - open - 1)
            : null;
    }

    private static string? PageTitle(ApiResponse answer)
    {
        if (answer.Body.Length == 0)
        {
            return null;
        }

        var page = answer.Text;
        var start = page.IndexOf("<title>", StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : page.IndexOf("</title>", start, StringComparison.OrdinalIgnoreCase);
        var title = end < 0 ? page : page.Substring(start + 7, end - start - 7);
        title = title.Trim();
        return title.Length == 0 || (end < 0 && title[0] == '<') ? null : title.Length <= 200 ? title : title.Substring(0, 200) + "…";
    }
}
