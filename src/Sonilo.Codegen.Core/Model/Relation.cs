namespace Sonilo.Codegen.Model;

/// <summary>How the two sides of a <see cref="Relation"/> compare.</summary>
public enum RelationOperator
{
    /// <summary><c>&lt;=</c></summary>
    AtMost,

    /// <summary><c>&lt;</c></summary>
    LessThan,

    /// <summary><c>&gt;=</c></summary>
    AtLeast,

    /// <summary><c>&gt;</c></summary>
    GreaterThan,
}

/// <summary>A sum of parameters that must compare to another sum, such as <c>startOffset + duration &lt;= video.duration</c>.</summary>
public sealed record Relation(EquatableArray<RelationTerm> Left, RelationOperator Operator, EquatableArray<RelationTerm> Right) : ModelRule
{
    /// <summary>The terms of both sides.</summary>
    public IEnumerable<RelationTerm> Terms => Left.Concat(Right);
}

/// <summary>
/// A parameter, a property of a file given to a parameter (<c>video.duration</c>), a number of every item in a list (<c>segments.end</c>), or a number.
/// </summary>
/// <param name="Parameter">The parameter's name; <see langword="null"/> for a number.</param>
/// <param name="Property">The file's property or the item's parameter; <see langword="null"/> for the parameter itself.</param>
/// <param name="Number">The number, where the term is one.</param>
public sealed record RelationTerm(string? Parameter, string? Property = null, decimal Number = 0);
