using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Claims;

/// <summary>Something that a description says of a parameter, and that no cell and no rule states.</summary>
/// <param name="Parameter">The parameter whose description says it.</param>
/// <param name="Quote">The words, as the description has them.</param>
/// <param name="Proposal">What a supplement would have to say.</param>
public sealed record Claim(string Parameter, string Quote, Proposal Proposal);

/// <summary>A line for a supplement: a cell of a row, or a rule.</summary>
public abstract record Proposal
{
    /// <summary>The line as a message names it.</summary>
    public abstract string Words { get; }
}

/// <summary>A cell.</summary>
/// <param name="Parameter">The row.</param>
/// <param name="Column">The column's header.</param>
/// <param name="Text">What the cell holds.</param>
public sealed record ProposedCell(string Parameter, string Column, string Text) : Proposal
{
    /// <inheritdoc/>
    public override string Words => $"{Text} in the column {Column}";
}

/// <summary>A rule.</summary>
/// <param name="Rule">The rule.</param>
public sealed record ProposedRule(ModelRule Rule) : Proposal
{
    /// <inheritdoc/>
    public override string Words => $"the rule '{RuleText.Of(Rule)}'";
}
