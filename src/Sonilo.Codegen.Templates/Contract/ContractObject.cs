using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>Something of the contract: its members are fixed, and asking for another is an error at the place that asks.</summary>
/// <remarks>The same object is given to many renderings, of several templates and at the same time, so nothing can change it.</remarks>
internal class ContractObject : ScriptObject
{
    private readonly string kind;

    public ContractObject(string kind, params (string Name, object? Value)[] members)
        // Without it the engine would offer static methods of the class to templates, and look for them each time.
        : base(members.Length, autoImportStaticsFromThisType: false)
    {
        this.kind = kind;
        foreach (var (name, value) in members)
        {
            Add(name, value!);
        }

        IsReadOnly = true;
    }

    /// <summary>What the contract calls it, such as <c>parameter</c>.</summary>
    public string Kind => kind;

    /// <inheritdoc/>
    public override bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) =>
        throw new ScriptRuntimeException(span, $"a {kind} cannot be changed; keep the value in a variable of your own");
}

/// <summary>A list of the contract, which nothing can change.</summary>
/// <remarks>The engine's own arrays can be written to whatever they claim.</remarks>
internal sealed class ContractList(IEnumerable<object> items) : ReadOnlyCollection<object>([.. items]);

/// <summary>A template names a member, a variable or a function that does not exist.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Thrown at a place of a template, and caught by the rendering alone.")]
internal sealed class UnknownNameException(SourceSpan span, string message) : ScriptRuntimeException(span, message);
