using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Templating;

/// <summary>Runs jobs, and keeps the build alive whatever a template or a host does.</summary>
internal static class TemplateRun
{
    /// <summary>Renders one file.</summary>
    public static (TemplateJob Job, RenderedFile File) Render(TemplateJob job, CancellationToken cancellationToken) =>
        (job, Try(job, () => TemplateHost.Render(job, cancellationToken)));

    /// <summary>Reads one file as C#.</summary>
    public static RenderedFile Check(((TemplateJob Job, RenderedFile File) Rendered, CodeCheck Check) source, CancellationToken cancellationToken)
    {
        var (job, file) = source.Rendered;
        return file.Text is { } text
            ? Try(job, () => source.Check.FindError(text, cancellationToken) is { } error ? TemplateHost.Refuse(job, text, error) : file)
            : file;
    }

    // The engine is loaded where it is first called, which is within a step: a host that lacks it is recognized here.
    private static RenderedFile Try(TemplateJob job, Func<RenderedFile> step)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (HostFault.Is(exception))
        {
            return Failed(job, TemplateProblems.NoEngine, exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(job, TemplateProblems.Failed, exception);
        }
    }

    private static RenderedFile Failed(TemplateJob job, ProblemDescriptor descriptor, Exception exception)
    {
        var message = OneLine.Cut(OneLine.Of((exception.InnerException ?? exception).Message), 200).TrimEnd('.');

        // What a host lacks it lacks for every template: said once, of no file.
        return descriptor.Id == TemplateProblems.NoEngine.Id
            ? new RenderedFile(job.HintName, null, [new Problem(descriptor, "", default, default, default, [message])])
            : new RenderedFile(job.HintName, null, [new Problem(descriptor, job.Template.Main.Path, default, default, default, [job.HintName, exception.GetType().Name + ": " + message])]);
    }
}
