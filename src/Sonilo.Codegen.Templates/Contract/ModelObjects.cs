using System.Runtime.CompilerServices;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>Keeps the objects of models for as long as the models live: several templates see the same.</summary>
internal static class ModelObjects
{
    private static readonly ConditionalWeakTable<TemplateModel, ContractObject> Known = new();

    public static ContractObject Of(TemplateModel model) => Known.GetValue(model, static key => ModelObject.Of(key));
}
