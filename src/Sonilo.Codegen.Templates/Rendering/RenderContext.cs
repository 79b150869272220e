using System.Globalization;
using System.Numerics;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Escaping;

namespace Sonilo.Codegen.Templates.Rendering;

/// <summary>One rendering: escapes what is written, within limits, over values that nothing can change.</summary>
internal sealed class RenderContext : TemplateContext
{
    private readonly TemplateProgram program;
    private readonly OutputLanguage language;

    public RenderContext(TemplateProgram program, OutputLanguage language, RenderLimits limits, CancellationToken cancellation)
        : base(TemplateFunctions.All)
    {
        this.program = program;
        this.language = language;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = limits.Iterations;
        RecursiveLimit = limits.Depth;
        OutputLimit = limits.OutputLength;
        LimitToString = limits.TextLength;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        OnStringLimit = ScriptLimitBehavior.Throw;
        CancellationToken = cancellation;
        TemplateLoader = PartNames.Instance;
        TryGetVariable = NoVariable;
        TryGetMember = NoMember;
        PushCulture(CultureInfo.InvariantCulture);
    }

    /// <summary>Where the expression stands whose value is written next.</summary>
    public SourceSpan Place { get; private set; }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);

        // The engine writes a value when its statement is over, and then says no more than in which block that was.
        if (scriptNode is ScriptExpressionStatement statement)
        {
            Place = statement.Span;
        }

        return value;
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        _ = textAsObject switch
        {
            null => this,
            string text => Write(Escaper.Escape(text, language)),
            WrittenText text => Write(Escaper.Escape(text, language, (Output as StringBuilderOutput)?.Builder ?? Nothing)),
            bool or int or long or double or float or decimal or BigInteger => Write(ObjectToString(textAsObject)),
            _ => Write(Escaper.Escape(ObjectToString(textAsObject) ?? "", language)),
        };
        return this;
    }

    /// <inheritdoc/>
    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) => program.Part(templatePath, callerContext?.Span ?? default);

    private static StringBuilder Nothing { get; } = new();

    private static bool NoVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        value = null;

        // A variable of the template's own that has no value yet is asked for here, too, when it is about to be set.
        throw new UnknownNameException(span, $"there is no variable or function '{variable.Name}'; there are {string.Join(", ", context.CurrentGlobal?.GetMembers() ?? [])} and {string.Join(", ", TemplateFunctions.All.Keys)}");
    }

    private static bool NoMember(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        throw new UnknownNameException(span, target is ContractObject contract
            ? $"a {contract.Kind} has no member '{member}', only {string.Join(", ", contract.Keys)}"
            : target is ScriptObject { Count: > 0 } owner
            ? $"there is no '{member}' here, only {string.Join(", ", owner.Keys)}"
            : $"a {context.GetTypeName(target)} has no member '{member}'");
    }
}
