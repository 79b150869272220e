namespace Sonilo.Emulator;

/// <summary>Remembers requests, counts them, and wakes those who wait for one.</summary>
internal sealed class RequestLog(SoniloEmulatorOptions options)
{
    private readonly object gate = new();
    private readonly Queue<EmulatedRequest> requests = [];
    private readonly List<(Func<EmulatedRequest, bool> Match, TaskCompletionSource<EmulatedRequest> Waiter)> waiters = [];
    private readonly int[] counts = new int[(int)EmulatedOperation.Unknown + 1];

    public int Leaks { get; private set; }

    public int Count(EmulatedOperation operation)
    {
        lock (gate)
        {
            return counts[(int)operation];
        }
    }

    public IReadOnlyList<EmulatedRequest> ToList()
    {
        lock (gate)
        {
            return [.. requests];
        }
    }

    public void Add(EmulatedRequest request)
    {
        lock (gate)
        {
            counts[(int)request.Operation]++;
            Leaks += request is { HasCredentials: true, Operation: EmulatedOperation.PutPart or EmulatedOperation.Download } ? 1 : 0;
            requests.Enqueue(request);
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
        }
    }

    public Task<EmulatedRequest> WaitAsync(Func<EmulatedRequest, bool> match, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (requests.FirstOrDefault(match) is { } seen)
            {
                return Task.FromResult(seen);
            }

            var waiter = new TaskCompletionSource<EmulatedRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((match, waiter));
            return waiter.Task.WaitAsync(cancellationToken);
        }
    }
}
