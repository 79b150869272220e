using System.CommandLine;
using System.CommandLine.Parsing;
using Sonilo.Codegen.Comparing;

namespace Sonilo.Cli.Commands;

/// <summary>The arguments and options that several commands have.</summary>
internal static class CommandLine
{
    /// <summary>One or more pages, or folders of pages, that exist.</summary>
    public static Argument<string[]> Pages(string name, string description)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(MustExist);
        return argument;
    }

    /// <summary>One page or folder of pages that exists.</summary>
    public static Argument<string> Page(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(MustExist);
        return argument;
    }

    /// <summary>The pages that describe the models.</summary>
    public static Option<string[]> PagesOption() => new("--pages")
    {
        Description = "A page, or a folder of pages, that describes the models; may be repeated (default: Sonilo's own).",
        HelpName = "page",
    };

    /// <summary>The model of the command, if it names one.</summary>
    public static Argument<string?> Model() => new("model") { HelpName = "model", Description = "The model's id, or its name on the page.", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The format of a report; the first is the default.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var option = Choice("--format", "How to report.", formats);
        option.DefaultValueFactory = _ => formats[0];
        return option;
    }

    /// <summary>The lowest verdict at which a command fails.</summary>
    public static Option<string?> FailOn(string description) => Choice("--fail-on", description, "major", "minor", "patch")!;

    /// <summary>The verdict that <c>--fail-on</c> names; <see langword="null"/> where it names none.</summary>
    public static Verdict? VerdictOf(string? failOn) => failOn is null ? null : Enum.Parse<Verdict>(failOn, ignoreCase: true);

    /// <summary>A switch. It takes no value, so that what follows it is completed as what it is.</summary>
    public static Option<bool> Flag(string description, string name, params string[] aliases) => new(name, aliases) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>Refuses values of an option; the parser itself reports what cannot be read as one.</summary>
    public static void Refuse<T>(Option<T> option, Func<T?, bool> isWrong, string error) => Refuse(option, value => isWrong(value) ? error : null);

    /// <summary>Refuses values of an option for what is wrong with each; <see langword="null"/> where nothing is.</summary>
    public static void Refuse<T>(Option<T> option, Func<T?, string?> faultOf) => option.Validators.Add(result =>
    {
        T? value;
        try
        {
            value = result.GetValueOrDefault<T>();
        }
        catch (InvalidOperationException)
        {
            return;
        }

        if (faultOf(value) is { } error)
        {
            result.AddError(error);
        }
    });

    /// <summary>One of a few words.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private static void MustExist(ArgumentResult result)
    {
        foreach (var path in result.Tokens.Select(static token => token.Value).Where(static path => !File.Exists(path) && !Directory.Exists(path)))
        {
            result.AddError($"There is no file and no folder '{path}'.");
        }
    }
}
