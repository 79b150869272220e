using System.Collections;
using System.Globalization;
using System.Text;
using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Escaping;

namespace Sonilo.Codegen.Templates.Tests.Contract;

/// <summary>What templates see is a contract: nothing comes, goes or means something else unseen.</summary>
public class ContractTests
{
    [Fact]
    public void TheContractIsWhatWasAgreedTo()
    {
        var text = new StringBuilder($"contract: {ModelObject.Version}\nmodel:\n");
        Append(text, ModelObject.Of(Models.Full), 1);

        Snapshot.Verify(text.ToString(), "ContractTests.Contract.txt");
    }

    // Users look a member up in the README, which a member that is missing there would not have.
    [Fact]
    public void TheReadmeNamesEveryMember()
    {
        var readme = Repository.Read("src/Sonilo.Codegen.Templates/README.md");

        Assert.All(Members(ModelObject.Of(Models.Full)).Distinct(), member => Assert.Contains($"`{member}`", readme, StringComparison.Ordinal));
        Assert.Contains($"version {ModelObject.Version}", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void TheReadmeNamesEveryFunction()
    {
        var readme = Repository.Read("src/Sonilo.Codegen.Templates/README.md");

        Assert.All(Templates.Rendering.TemplateFunctions.All.Keys, function => Assert.Contains($"`{function}", readme, StringComparison.Ordinal));
    }

    // Members are made when they are asked for, whichever way a template asks.
    [Fact]
    public void AMemberIsTheSameByItsNameInALoopAndInAText()
    {
        var names = (ContractObject)((ContractObject)((ContractList)ModelObject.Of(Models.Full)["parameters"]!)[2])["names"]!;

        Assert.Equal("duration", names["camel"]);
        Assert.Equal(["Duration", "duration", "duration"], names.Select(member => member.Value));
        Assert.Equal("{pascal: Duration, camel: duration, snake: duration}", names.ToString("", CultureInfo.InvariantCulture));
        Assert.Equal("Duration,duration,duration,", Rendered.Text("{{ for name in model.parameters[2].names }}{{ name.value }},{{ end }}", Models.Full));
    }

    private static IEnumerable<string> Members(object? value) => value switch
    {
        ContractObject fields => fields.Keys.Concat(fields.SelectMany(member => Members(member.Value))),
        IEnumerable items and not (string or IWords) => items.Cast<object?>().SelectMany(Members),
        _ => [],
    };

    private static void Append(StringBuilder text, object? value, int depth)
    {
        if (value is ContractObject fields)
        {
            foreach (var (name, field) in fields)
            {
                var shown = field is ContractObject or ContractList ? "" : " " + Shown(field);
                text.Append(' ', depth * 2).Append(name).Append(':').Append(shown).Append('\n');
                Append(text, field, depth + 1);
            }
        }
        else if (value is ContractList items)
        {
            foreach (var item in items)
            {
                text.Append(' ', depth * 2).Append("- ").Append(item is ContractObject ? "" : Shown(item)).Append('\n');
                Append(text, item, depth + 1);
            }
        }
    }

    private static string Shown(object? value) => value switch
    {
        null => "null",
        WrittenText written => $"{written.Text} (as it is in {written.Places})",
        string words => "\"" + words + "\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
