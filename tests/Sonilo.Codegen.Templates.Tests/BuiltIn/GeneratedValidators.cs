using System.Reflection;
using System.Text.Json;
using Sonilo.Codegen.Templates.Contract;

namespace Sonilo.Codegen.Templates.Tests.BuiltIn;

/// <summary>The requests that a build would generate, compiled here: their validators are what everything else must agree with.</summary>
internal sealed class GeneratedValidators
{
    private readonly Assembly assembly;

    public GeneratedValidators(IReadOnlyList<TemplateModel> models) => assembly = Assembly.Load(GeneratedCode.Compile(models, []));

    /// <summary>Whether the generated request takes the JSON and finds nothing wrong.</summary>
    public bool Accepts(TemplateModel model, string json)
    {
        try
        {
            var request = (IGenerationRequest)JsonSerializer.Deserialize(json, assembly.GetType($"{model.Target.Namespace}.{model.Model.RequestType}", throwOnError: true)!)!;
            return request.Validate().Count == 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
