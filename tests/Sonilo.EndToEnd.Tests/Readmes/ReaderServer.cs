using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Sonilo.EndToEnd.Readmes;

/// <summary>A web program that a README has its reader start, on a free port, and the requests that are sent to it.</summary>
internal sealed partial class ReaderServer : IDisposable
{
    private readonly Process process;
    private readonly HttpClient http = new();

    public ReaderServer(ReaderShell shell, string command)
    {
        process = shell.Start("exec " + Address().Replace(command, "--urls http://127.0.0.1:0"));
        var printed = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            printed.Add(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                http.BaseAddress = new Uri(match.Groups[1].Value);
                // What nobody reads would fill its pipe, and stop the program.
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return;
            }
        }

        Assert.Fail($"{command} ended without listening:\n{string.Join('\n', printed)}\n{process.StandardError.ReadToEnd()}");
    }

    /// <summary>Sends a request as `.http` files have it, and gives the status, the headers that matter, and the body.</summary>
    public async Task<string> AnswerToAsync(string text)
    {
        var parts = text.Split("\n\n", 2);
        var lines = parts[0].Trim().Split('\n');
        var first = lines[0].Split(' ');
        using var request = new HttpRequestMessage(new HttpMethod(first[0]), first[1]);
        if (parts is [_, { Length: > 0 } body])
        {
            request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        }

        using var response = await http.SendAsync(request);
        var content = response.Content.Headers.ContentType?.MediaType is { } type && type.StartsWith("audio/", StringComparison.Ordinal)
            ? $"{type}, {(await response.Content.ReadAsByteArrayAsync()).Length} bytes"
            : await response.Content.ReadAsStringAsync();
        var location = response.Headers.Location is { } place ? $"Location: {place}\n" : "";
        return $"{(int)response.StatusCode}\n{location}{content}\n";
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        http.Dispose();
    }

    [GeneratedRegex(@"--urls \S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
