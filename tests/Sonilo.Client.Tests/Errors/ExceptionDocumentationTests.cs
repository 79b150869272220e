using System.Xml.Linq;

namespace Sonilo.Client.Tests;

/// <summary>What an editor shows of an exception's constructors is about constructing it, not about what it means when it is caught.</summary>
public class ExceptionDocumentationTests
{
    private static readonly Dictionary<string, XElement> Members =
        XDocument.Load(Path.ChangeExtension(typeof(SoniloException).Assembly.Location, ".xml")).Descendants("member").ToDictionary(static member => member.Attribute("name")!.Value);

    public static TheoryData<Type> Exceptions => ExceptionTypesTests.Exceptions;

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void TheConstructorWithACauseSaysWhatItTakes(Type type)
    {
        var constructor = Members[$"M:{type.FullName}.#ctor(System.String,System.Exception)"];
        Assert.Equal("Creates the exception with the given message and its cause.", constructor.Element("summary")!.Value);
        Assert.Equal(["message", "innerException"], constructor.Elements("param").Select(static param => param.Attribute("name")!.Value));
        Assert.All(constructor.Elements("param"), static param => Assert.NotEqual("", param.Value));
        Assert.Null(constructor.Element("remarks"));
    }
}
