using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Sonilo.Codegen.Model;

namespace Sonilo.Emulator;

/// <summary>Starts jobs, and estimates their cost.</summary>
internal sealed class SubmitEndpoint(ModelCatalogue models, JobStore jobs, JobJson json, FileInputs files, SoniloEmulatorOptions options)
{
    private const int DryRunCompleted = 269;

    /// <summary>Starts a job, or answers why not.</summary>
    public Reply Submit(ApiCall call) => Checked(call, accepted => Start(call, accepted));

    /// <summary>Answers what a job would cost, after the same checks.</summary>
    public Reply Estimate(ApiCall call) => options.DryRunAnswer == DryRunAnswer.StartedJob
        ? Submit(call)
        : Checked(call, accepted => DryRun(options.Cost(accepted.Generation), Fee(call)));

    private Reply Checked(ApiCall call, Func<AcceptedGeneration, Reply> accept)
    {
        var id = call.Route("modelId");
        if (models.Current.Find(id) is not { } model)
        {
            return id.StartsWith("model_", StringComparison.Ordinal)
                ? Reply.NotFound("Model", id)
                : Reply.BadRequest("Custom models only are supported for this endpoint");
        }

        if (options.RequiredPlan is { } plan)
        {
            return EmulatedFault.Plan(call, plan);
        }

        if (call.Json is not { } body)
        {
            return Reply.BadRequest("Invalid JSON body");
        }

        var (accepted, refusal) = new InputCheck(model, files, body).Run();
        return accepted is null ? refusal! : accept(accepted);
    }

    private decimal Fee(ApiCall call) => call.QueryIsTrue("ipDetection") ? options.IpDetectionCost : 0;

    private Reply Start(ApiCall call, AcceptedGeneration accepted)
    {
        var (cost, fee) = (options.Cost(accepted.Generation), Fee(call));
        if (jobs.Start(accepted, cost + fee, call.Query("projectId")) is not { } job)
        {
            return RateGate.Concurrency("custom-generation", options.ConcurrentJobs ?? 0);
        }

        var answer = new JsonObject
        {
            ["job"] = json.Of(job, jobs.Now),
            ["creativeUnitsCost"] = cost,
            ["creativeUnitsDiscount"] = 0,
        }
        .With("ipDetection", fee > 0 ? new JsonObject { ["creativeUnitsCharged"] = fee } : null);
        var generation = accepted.Generation;
        return Reply.Ok(answer) with
        {
            Remark = $"{job.Id}: {generation.Samples} × {NumberText.Of(generation.Seconds)} s, {NumberText.Of(cost + fee)} {(cost + fee == 1 ? "unit" : "units")}, {EmulationNotice.Text}",
        };
    }

    private Reply DryRun(decimal cost, decimal fee) => options.DryRunAnswer switch
    {
        DryRunAnswer.Status200 => Reply.Ok(new JsonObject
        {
            ["creativeUnitsCost"] = cost + fee, ["creativeUnitsDiscount"] = 0, ["job"] = new JsonObject(),
        }),
        DryRunAnswer.Status402 => new Reply(StatusCodes.Status402PaymentRequired)
        {
            Json = new JsonObject { ["statusCode"] = 402, ["message"] = "Dry run completed", ["estimatedCost"] = cost + fee },
        },
        DryRunAnswer.WithoutCost => new Reply(DryRunCompleted) { Json = [] },
        _ => new Reply(DryRunCompleted)
        {
            Json = new JsonObject
            {
                ["creativeUnitsCost"] = cost + fee, ["creativeUnitsDiscount"] = 0, ["costDetails"] = Details(cost, fee),
            },
        },
    };

    private static JsonObject Details(decimal cost, decimal fee) => new JsonObject { ["custom-generation"] = cost }.With("ip-detection", fee > 0 ? fee : null);
}
