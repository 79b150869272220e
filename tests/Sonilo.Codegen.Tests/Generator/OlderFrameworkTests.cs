using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>What was compiled for older frameworks, with their builds of the client, works as well.</summary>
public class OlderFrameworkTests
{
    private static readonly Page Acme = Page.Of(Page.Section(
        "acme-tune", "prompt | string | Yes", "duration | number | No | `90` | 1 | 600", "mood | string | No | - | - | - | `calm`, `dark`", @"images | file\_array"));

    [Theory]
    [InlineData("netstandard2.0", LanguageVersion.CSharp9)]
    [InlineData("netstandard2.0", LanguageVersion.Latest)]
    [InlineData("net8.0", LanguageVersion.Latest)]
    [InlineData("net10.0", LanguageVersion.Latest)]
    public void JsonAndValidationWorkEverywhere(string framework, LanguageVersion language)
    {
        var assembly = new Project(Acme) { Framework = Framework.Of(framework), Language = language }.Run().Load();
        var type = assembly.GetType("Sonilo.Models.AcmeTuneRequest", throwOnError: true)!;
        const string Json = """{"prompt":"a","duration":601,"mood":"wild","images":["asset_1"],"new":{"x":null}}""";

        var request = JsonSerializer.Deserialize(Json, type)!;

        Assert.Equal(Json, JsonSerializer.Serialize(request, type));
        Assert.Equal(
            ["duration must be from 1 to 600, but is 601.", "mood must be one of \"calm\", \"dark\", but is \"wild\"."],
            Validate(request).Select(violation => violation.ToString()!));
        Assert.Empty(Validate(JsonSerializer.Deserialize("""{"prompt":"a"}""", type)!));
        Assert.Equal("$.prompt", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", type)).Path);
    }

    // By reflection: the client of an older framework is another assembly than the tests' own.
    private static object[] Validate(object request)
    {
        var contract = request.GetType().GetInterfaces().Single(type => type.Name == "IGenerationRequest");
        var validate = contract.GetMethod("Validate", BindingFlags.Public | BindingFlags.Instance, [])!;
        return [.. ((System.Collections.IEnumerable)validate.Invoke(request, null)!).Cast<object>()];
    }
}
