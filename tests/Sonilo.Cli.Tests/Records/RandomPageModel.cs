using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Tests;

/// <summary>Models out of everything that the grammar of pages can state: every column, every kind of rule, and tables of items with both.</summary>
internal sealed class RandomPageModel(Random random)
{
    private static readonly string[] Words =
    [
        "number", "integer", "string", "boolean", "file", "model", "string_array", "number_array", "file_array", "model_array", "inputs_array", "color", "we|ird `type`",
    ];

    private static readonly string[] Pieces =
        ["a", "Prompt", "é", "漢", "😀", "|", "\\|", "\\", "`", "``", "*x*", "_y_", "<b>", "</code>", "&amp;", "[a](b)", "#", "1.", "“", "\u200B", "\u202E", "\u00A0x", "=", ",", "\"", "{", "~~", "**Rules:**", "---"];

    private static readonly decimal[] Numbers = [0, 1, -1, 2.5m, 0.001m, 600, 4294967295, -0.5m, 1234567890123456789.5m];

    private static readonly string[] Names = ["prompt", "video", "startOffset", "duration", "segments", "a_b", "_x", "N1", "we|ird `name`", "名"];

    public ModelSpec Next()
    {
        var parameters = Parameters(hasItems: true);
        return new ModelSpec
        {
            Id = $"model_random-{random.Next(1000)}",
            Name = Text(),
            Description = new Prose(Enumerable.Range(0, random.Next(3)).SelectMany(number => number == 0 ? [Run()] : new[] { new ProseRun(ProseKind.ParagraphBreak, ""), Run() }).ToEquatableArray()),
            Capabilities = Many(3, Text).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            Parameters = parameters,
            Rules = Rules(parameters),
        };
    }

    private EquatableArray<ParameterSpec> Parameters(bool hasItems) =>
        Names.Where(_ => random.Next(2) == 0).Select(name => Parameter(name, hasItems)).ToEquatableArray();

    private ParameterSpec Parameter(string name, bool hasItems)
    {
        var type = TypeWords.Find(Words[random.Next(Words.Length)], out var word);
        var values = type.HasAllowedValues() ? Many(4, () => Value(type)).Distinct(StringComparer.Ordinal).ToEquatableArray() : [];
        return new ParameterSpec
        {
            Name = name,
            Type = type,
            TypeText = word,
            Required = random.Next(3) switch { 0 => true, 1 => false, _ => null },
            Default = Maybe(() => Default(type)),
            Minimum = Number(type.HasBounds()),
            Maximum = Number(type.HasBounds()),
            AllowedValues = values,
            Description = random.Next(3) == 0 ? new Prose([Run()]) : Prose.Empty,
            Step = type.HasBounds() && random.Next(3) == 0 ? Math.Abs(Numbers[random.Next(1, Numbers.Length)]) : null,
            MinLength = Count(type.HasLength()),
            MaxLength = Count(type.HasLength()),
            Kind = type.IsFile() ? Maybe(Text) : null,
            Unit = Maybe(Text),
            MaxSize = type.IsFile() && random.Next(3) == 0 ? random.NextInt64(long.MaxValue) : null,
            MaxDuration = type.IsFile() && random.Next(3) == 0 ? Math.Abs(Numbers[random.Next(Numbers.Length)]) : null,
            MovesPrice = random.Next(3) switch { 0 => true, 1 => false, _ => null },
            Label = Maybe(Text),
            ValueLabels = Many(3, () => new ValueLabel(Value(type), Text())).DistinctBy(static label => label.Value, StringComparer.Ordinal).ToEquatableArray(),
            Items = hasItems && type == ParameterType.InputsArray && IsPlain(name) && random.Next(4) > 0 ? Items() : null,
        };
    }

    // A list whose table has no row has no table.
    private ItemSpec? Items() => Parameters(hasItems: false) is { Count: > 0 } parameters ? new ItemSpec(parameters, Rules(parameters)) : null;

    // Whether a rule can be enforced is not the page's concern: names that do not exist are written and read as well.
    private EquatableArray<ModelRule> Rules(EquatableArray<ParameterSpec> parameters)
    {
        var names = parameters.Select(static parameter => parameter.Name).Where(IsPlain).Append("nobody").Append("gone").ToArray();
        return Many(5, Rule).Distinct().ToEquatableArray();

        ModelRule Rule() => random.Next(8) switch
        {
            0 => new RequiredWith(Name(), Name()),
            1 => new RequiredWithout(Name(), Name()),
            2 => new RequiredWhen(Name(), Name(), Many(3, () => random.Next(5) == 0 ? "" : Text() + random.Next(3) switch { 0 => "\n\t", 1 => " ", _ => "" }).Append("x").ToEquatableArray()),
            3 => new Excludes(Name(), Name()),
            4 => new AtMostOne(Many(3, Name).Append(Name()).Append(Name()).ToEquatableArray()),
            5 => new AtLeastOne(Many(3, Name).Append(Name()).Append(Name()).ToEquatableArray()),
            6 => new Contiguous(Name(), Name(), Name()),
            _ => new Relation(Sum(), (RelationOperator)random.Next(4), Sum()),
        };

        string Name() => names[random.Next(names.Length)];

        EquatableArray<RelationTerm> Sum() => Many(3, Term).Append(Term()).ToEquatableArray();

        RelationTerm Term() => random.Next(4) switch
        {
            0 => new RelationTerm(null, Number: Math.Abs(Numbers[random.Next(Numbers.Length)])),
            1 => new RelationTerm(Name(), random.Next(2) == 0 ? "duration" : Name()),
            _ => new RelationTerm(Name()),
        };
    }

    // What a rule can name, and a heading of a table of items.
    private static bool IsPlain(string name) => name.All(static character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private DefaultValue Default(ParameterType type) =>
        type == ParameterType.InputsArray ? random.Next(2) == 0 ? DefaultValue.EmptyList : new DefaultValue(["{\"a\":[1,\"b, c\"]}"], IsList: true)
        : type.IsArray() ? new DefaultValue(Many(3, () => Value(type)).ToEquatableArray(), IsList: true)
        : DefaultValue.Of(Value(type));

    private string Value(ParameterType type) =>
        type.IsNumeric() ? NumberText.Of(Numbers[random.Next(Numbers.Length)])
        : type == ParameterType.Boolean ? random.Next(2) == 0 ? "true" : "false"
        : random.Next(6) == 0 ? "" : Text();

    private ProseRun Run() => new(ProseKind.Text, Text());

    // A dash alone is no text on a page.
    private string Text() => string.Join(random.Next(2) == 0 ? " " : "", Many(4, () => Pieces[random.Next(Pieces.Length)])).Trim() is { Length: > 0 } text and not "---" ? text : "text";

    private decimal? Number(bool isThere) => isThere && random.Next(3) == 0 ? Numbers[random.Next(Numbers.Length)] : null;

    private int? Count(bool isThere) => isThere && random.Next(3) == 0 ? random.Next(2) == 0 ? random.Next(5) : int.MaxValue : null;

    private T? Maybe<T>(Func<T> make)
        where T : class => random.Next(3) == 0 ? make() : null;

    private IEnumerable<T> Many<T>(int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
}
