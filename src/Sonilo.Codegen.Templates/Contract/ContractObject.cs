using System.Collections;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>Something of the contract: its members are fixed, and asking for another is an error at the place that asks.</summary>
/// <remarks>Nothing can change it: what a template sees does not depend on what it did before.</remarks>
internal class ContractObject : ScriptObject, IEnumerable<KeyValuePair<string, object>>
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

    /// <summary>A member that is made when a template first asks for it: most ask for few.</summary>
    public static object Late(Func<object?> make) => new Lazy<object?>(make, LazyThreadSafetyMode.PublicationOnly);

    /// <inheritdoc/>
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var exists = base.TryGetValue(context, span, member, out value);
        value = Made(value);
        return exists;
    }

    /// <inheritdoc cref="ScriptObject.GetEnumerator"/>
    public new IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        foreach (var name in Keys)
        {
            yield return new KeyValuePair<string, object>(name, this[name]!);
        }
    }

    /// <inheritdoc/>
    public override string ToString(string? format, IFormatProvider? formatProvider)
    {
        var made = new ScriptObject(Count);
        foreach (var member in this)
        {
            made.Add(member.Key, member.Value);
        }

        return made.ToString(format, formatProvider);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static object? Made(object? value) => value is Lazy<object?> late ? late.Value : value;

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
