using Scriban.Runtime;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>What a template is rendered for: one model, or all.</summary>
public sealed class RenderSubject
{
    private readonly string variable;
    private readonly Func<object> value;

    private RenderSubject(string name, string variable, Func<object> value)
    {
        Name = name;
        this.variable = variable;
        this.value = value;
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>One model, which the template calls <c>model</c>.</summary>
    public static RenderSubject Of(TemplateModel model) => new(model.Model.Model.Id, "model", () => ModelObject.Of(model));

    /// <summary>All models, which the template calls <c>models</c>.</summary>
    public static RenderSubject OfAll(IEnumerable<TemplateModel> models) => new("all models", "models", () => new ContractList(models.Select(ModelObject.Of)));

    /// <summary>The variables that the template has.</summary>
    internal ScriptObject Globals()
    {
        var globals = new ScriptObject();
        globals.SetValue(variable, value(), readOnly: true);
        globals.SetValue("contract", ModelObject.Version, readOnly: true);
        return globals;
    }
}
