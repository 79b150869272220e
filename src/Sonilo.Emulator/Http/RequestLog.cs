namespace Sonilo.Emulator;

/// <summary>Remembers and counts requests, and completes the waits for them.</summary>
internal sealed class RequestLog(SoniloEmulatorOptions options)
{
    private const int RememberedCharacters = 4_000;

    private readonly object gate = new();
    private readonly Queue<LoggedRequest> requests = [];
    private readonly List<(Func<EmulatedRequest, bool> Match, TaskCompletionSource<EmulatedRequest> Waiter)> waiters = [];
    private readonly int[] counts = new int[(int)EmulatedOperation.Unknown + 1];
    private long arrived;
    private long version;

    public int Leaks { get; private set; }

    public int Count(EmulatedOperation operation) => Volatile.Read(ref counts[(int)operation]);

    public IReadOnlyList<EmulatedRequest> ToList()
    {
        lock (gate)
        {
            return [.. requests.Select(static logged => logged.Request)];
        }
    }

    /// <summary>The latest requests that changed after a version, in order of arrival, and the current version.</summary>
    public (IReadOnlyList<LoggedRequest> Changed, long Version, long Arrived) Since(long seen, int most)
    {
        lock (gate)
        {
            return ([.. requests.Where(logged => logged.Version > seen).TakeLast(most)], version, arrived);
        }
    }

    public LoggedRequest? Find(long number)
    {
        lock (gate)
        {
            return requests.FirstOrDefault(logged => logged.Number == number);
        }
    }

    public LoggedRequest Add(EmulatedRequest request)
    {
        lock (gate)
        {
            counts[(int)request.Operation]++;
            Leaks += request is { HasCredentials: true, Operation: EmulatedOperation.PutPart or EmulatedOperation.Download } ? 1 : 0;
            var logged = new LoggedRequest(++arrived, request) { Version = ++version };
            requests.Enqueue(logged);
            while (requests.Count > options.RememberedRequests)
            {
                _ = requests.Dequeue();
            }

            for (var i = waiters.Count - 1; i >= 0; i--)
            {
                if (waiters[i].Match(request))
                {
                    _ = waiters[i].Waiter.TrySetResult(request);
                    waiters.RemoveAt(i);
                }
            }

            return logged;
        }
    }

    /// <summary>Notes the answer, and writes the request's line.</summary>
    public void Answered(LoggedRequest logged, int status, string remark, string answer)
    {
        lock (gate)
        {
            (logged.Status, logged.Remark, logged.Version) = (status, remark, ++version);
            logged.Answer = answer.Length <= RememberedCharacters ? answer : answer[..RememberedCharacters] + "…";
            options.Log?.WriteLine(LogLine.Of(logged));
        }
    }

    public Task<EmulatedRequest> WaitAsync(Func<EmulatedRequest, bool> match, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (requests.FirstOrDefault(logged => match(logged.Request)) is { } seen)
            {
                return Task.FromResult(seen.Request);
            }

            var waiter = new TaskCompletionSource<EmulatedRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((match, waiter));
            return waiter.Task.WaitAsync(cancellationToken);
        }
    }
}
