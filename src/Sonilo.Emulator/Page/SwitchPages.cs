using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>Shows and changes how the emulator behaves: its options, and its script of faults.</summary>
internal sealed class SwitchPages(FaultScript script, SoniloEmulatorOptions options)
{
    private static readonly EmulatedOperation[] Operations = [.. Enum.GetValues<EmulatedOperation>().Where(static operation => operation != EmulatedOperation.Unknown)];

    public Task<Reply> ReadAsync(HttpContext context) => Task.FromResult(Read());

    public async Task<Reply> ChangeAsync(HttpContext context)
    {
        var body = await PageExchange.ReadAsync(context);
        var name = PageExchange.Text(body, "name");
        return Switches.All.FirstOrDefault(one => one.Name == name) is { } found && found.Set(options, PageExchange.Text(body, "value") ?? "")
            ? Read()
            : Reply.BadRequest($"Switch {name} does not take that value");
    }

    /// <summary>Adds a fault to the script, or a failure of the next job.</summary>
    public async Task<Reply> PlayAsync(HttpContext context)
    {
        var body = await PageExchange.ReadAsync(context);
        if (PageExchange.Text(body, "jobError") is { Length: > 0 } error)
        {
            script.Add(new JobFailure(error, null, Refunded: true));
            return Read();
        }

        if (!Enum.TryParse<EmulatedOperation>(PageExchange.Text(body, "operation"), out var operation) || FaultMenu.Make(PageExchange.Text(body, "fault")) is not { } fault)
        {
            return Reply.BadRequest("No such operation or fault");
        }

        var times = body["times"] is JsonValue value && value.TryGetValue<int>(out var count) ? Math.Clamp(count, 1, 1_000_000) : 1;
        var acts = body["acts"] is JsonValue flag && flag.TryGetValue<bool>(out var isSet) && isSet;
        script.Add(operation, acts ? fault.AfterActing() : fault, times);
        return Read();
    }

    public Task<Reply> ClearAsync(HttpContext context)
    {
        script.Clear();
        return Task.FromResult(Read());
    }

    private Reply Read() => Reply.Ok(new JsonObject
    {
        ["switches"] = new JsonArray([.. Switches.All.Select(one => one.ToJson(options))]),
        ["operations"] = new JsonArray([.. Operations.Select(static operation => JsonValue.Create(operation.ToString()))]),
        ["faults"] = new JsonArray([.. FaultMenu.Faults.Select(static fault => JsonValue.Create(fault.Name))]),
        ["waiting"] = new JsonArray([.. Operations.Where(operation => script.Count(operation) > 0)
            .Select(operation => new JsonObject { ["operation"] = operation.ToString(), ["count"] = script.Count(operation) })]),
    });
}
