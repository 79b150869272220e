using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Templates.Escaping;

namespace Sonilo.Codegen.Templates.Rendering;

/// <summary>The functions that templates have: those that write a value for a place, and Scriban's own for texts, lists and numbers.</summary>
/// <remarks>
/// Nothing here reads a file, a clock, the environment or a random number, and nothing evaluates text: the same template and model
/// always give the same file.
/// </remarks>
internal static class TemplateFunctions
{
    /// <summary>Everything that a template can call; shared, because nothing can change it.</summary>
    public static ScriptObject All { get; } = Create();

    private static ScriptObject Create()
    {
        var functions = new ScriptObject
        {
            { "array", Shared(new ArrayFunctions()) },
            { "string", Shared(new StringFunctions()) },
            { "math", Shared(new MathFunctions(), "random", "uuid") },
            { "include", new IncludedText() },
        };
        Add("raw", WrittenFor.Everything, static text => text);
        Add("csharp_string", WrittenFor.CSharp, CSharpLiteral.Of);
        Add("xml_doc", WrittenFor.Comment | WrittenFor.Markup, static text => CommentText.Xml(XmlDoc.Text(text)));
        Add("comment", WrittenFor.Comment, CommentText.Of);
        Add("identifier", WrittenFor.Everything, Identifier.ForParameter);
        Add("markdown", WrittenFor.Markdown, MarkdownText.Escape);
        Add("markdown_code", WrittenFor.Markdown, MarkdownText.Code);
        Add("html", WrittenFor.Markup, MarkupText.Escape);
        Add("shell", WrittenFor.Shell, ShellText.Quote);
        functions.Add("json", new WritingFunction("json", static (_, value) => new WrittenText(JsonValueText.Of(value), WrittenFor.Everything)));
        functions.IsReadOnly = true;
        return functions;

        void Add(string name, WrittenFor places, Func<string, string> write) => functions.Add(name, new WritingFunction(name, (context, value) =>
        {
            var text = context.ObjectToString(value) ?? "";
            return new WrittenText(write(text), places, text);
        }));
    }

    private static ScriptObject Shared(ScriptObject functions, params string[] without)
    {
        foreach (var name in without)
        {
            functions.Remove(name);
        }

        functions.IsReadOnly = true;
        return functions;
    }
}

/// <summary>A function of one value, called as <c>{{ value | name }}</c> or <c>{{ name value }}</c>.</summary>
internal sealed class WritingFunction(string name, Func<TemplateContext, object?, WrittenText> write) : IScriptCustomFunction
{
    /// <inheritdoc/>
    public int RequiredParameterCount => 1;

    /// <inheritdoc/>
    public int ParameterCount => 1;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    /// <inheritdoc/>
    public Type ReturnType => typeof(WrittenText);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (arguments.Count != 1)
        {
            throw new ScriptRuntimeException(callerContext?.Span ?? default, $"{name} takes one value, and was given {arguments.Count}");
        }

        try
        {
            return write(context, arguments[0]);
        }
        catch (FormatException exception)
        {
            throw new ScriptRuntimeException(callerContext?.Span ?? default, exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
