using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>Shows and changes how the emulator behaves: its options, and its script of faults.</summary>
internal sealed class SwitchPages(FaultScript script, SoniloEmulatorOptions options)
{
    private static readonly EmulatedOperation[] Operations = [.. Enum.GetValues<EmulatedOperation>().Where(static operation => operation != EmulatedOperation.Unknown)];

    public Reply Read(ApiCall call) => Read();

    public Reply Change(ApiCall call)
    {
        var name = call.Text("name");
        return Switches.All.FirstOrDefault(one => one.Name == name) is { } found && found.Set(options, call.Text("value") ?? "")
            ? Read()
            : Reply.BadRequest($"Switch {name} does not take that value");
    }

    /// <summary>Adds a fault to the script, or a failure of the next job.</summary>
    public Reply Play(ApiCall call)
    {
        if (call.Text("jobError") is { Length: > 0 } error)
        {
            script.Add(new JobFailure(error, null, Refunded: true));
            return Read();
        }

        if (!Enum.TryParse<EmulatedOperation>(call.Text("operation"), out var operation) || FaultMenu.Make(call.Text("fault")) is not { } fault)
        {
            return Reply.BadRequest("No such operation or fault");
        }

        var times = (int)Math.Clamp(call.Whole("times") ?? 1, 1, 1_000_000);
        script.Add(operation, (call.Json?["acts"]).IsTrue() ? fault.AfterActing() : fault, times);
        return Read();
    }

    public Reply Clear(ApiCall call)
    {
        script.Clear();
        return Read();
    }

    private Reply Read() => Reply.Ok(new JsonObject
    {
        ["switches"] = Switches.All.Select(one => one.ToJson(options)).ToJson(),
        ["operations"] = Operations.Select(static operation => operation.ToString()).ToJson(),
        ["faults"] = FaultMenu.Faults.Select(static fault => fault.Name).ToJson(),
        ["waiting"] = Operations.Where(operation => script.Count(operation) > 0)
            .Select(operation => new JsonObject { ["operation"] = operation.ToString(), ["count"] = script.Count(operation) }).ToJson(),
    });
}
