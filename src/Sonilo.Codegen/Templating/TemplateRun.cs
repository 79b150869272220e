using System.Runtime.CompilerServices;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Templating;

/// <summary>Runs jobs, and keeps the build alive whatever a template or a host does.</summary>
internal static class TemplateRun
{
    /// <summary>Renders one file.</summary>
    public static RenderedFile Of((TemplateJob Job, CodeCheck Check) source, CancellationToken cancellationToken)
    {
        try
        {
            return Render(source.Job, source.Check, cancellationToken);
        }
        catch (Exception exception) when (HostFault.Is(exception))
        {
            return Failed(source.Job, TemplateProblems.NoEngine, exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(source.Job, TemplateProblems.Failed, exception);
        }
    }

    // Apart, so that the engine is looked for here, where a host without it can be told.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static RenderedFile Render(TemplateJob job, CodeCheck check, CancellationToken cancellationToken) => TemplateHost.Render(job, check, cancellationToken);

    private static RenderedFile Failed(TemplateJob job, ProblemDescriptor descriptor, Exception exception)
    {
        var message = OneLine.Cut(OneLine.Of((exception.InnerException ?? exception).Message), 200).TrimEnd('.');

        // What a host lacks it lacks for every template: said once, of no file.
        return descriptor.Id == TemplateProblems.NoEngine.Id
            ? new RenderedFile(job.HintName, null, [new Problem(descriptor, "", default, default, default, [message])])
            : new RenderedFile(job.HintName, null, [new Problem(descriptor, job.Template.Main.Path, default, default, default, [job.HintName, exception.GetType().Name + ": " + message])]);
    }
}
