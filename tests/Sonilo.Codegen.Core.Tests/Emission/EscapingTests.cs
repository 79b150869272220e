using System.Globalization;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Core.Tests.Emission;

public class EscapingTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\nb\tc\r", "\"a\\nb\\tc\\u000d\"")]
    [InlineData("\u2028\u2029\u0085", "\"\\u2028\\u2029\\u0085\"")]
    [InlineData("\u200b\u202e\ufeff", "\"\\u200b\\u202e\\ufeff\"")]
    [InlineData("größe 名 😀", "\"größe 名 😀\"")]
    [InlineData("{{0}}", "\"{{0}}\"")]
    public void ALiteralIsOneTokenOnOneLine(string text, string literal) => Assert.Equal(literal, CSharpLiteral.Of(text));

    [Theory]
    [InlineData(true, "\"\"\"\n  [\n  { \"a\": \"\" }\n  \"\"\"")]
    [InlineData(false, "@\"[\n  { \"\"a\"\": \"\"\"\" }\"")]
    public void SeveralLinesAreOneLiteral(bool raw, string literal) =>
        Assert.Equal(literal, CSharpLiteral.OfLines(["[", "{ \"a\": \"\" }"], "  ", raw));

    [Theory]
    [InlineData("\"\"\";", "@\"a\n\"\"\"\"\"\";\"")]
    [InlineData("\u2028", "\"a\\n\\u2028\"")]
    [InlineData("\r", "\"a\\n\\u000d\"")]
    public void NoLineEndsALiteralOfSeveral(string line, string literal) => Assert.Equal(literal, CSharpLiteral.OfLines(["a", line], "", raw: true));

    [Fact]
    public void HalvesOfPairsAreInert()
    {
        Assert.Equal("\"\\ud83d\"", CSharpLiteral.Of("\ud83d"));
        Assert.Equal("\"\\ude00\\ud83d\"", CSharpLiteral.Of("\ude00\ud83d"));
        Assert.Equal("a\ufffdb", XmlDoc.Text("a\ud83db"));
    }

    [Theory]
    [InlineData("600", "600")]
    [InlineData("0.01", "0.01")]
    [InlineData("-100.500", "-100.5")]
    [InlineData("4294967295", "4294967295")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335d")]
    public void NumbersAreWrittenTheSameEverywhere(string number, string literal)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("sv-SE");
            Assert.Equal(literal, CSharpLiteral.Of(decimal.Parse(number, CultureInfo.InvariantCulture)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("a < b > c & \"d\"", "a &lt; b &gt; c &amp; &quot;d&quot;")]
    [InlineData("</summary> ]]> &lt;", "&lt;/summary&gt; ]]&gt; &amp;lt;")]
    [InlineData("a\n///\u2028b\u0085c", "a /// b c")]
    [InlineData("a\0b\u0001c\ufffed", "a\ufffdb\ufffdc\ufffdd")]
    public void TextInDocumentationIsInert(string text, string xml) => Assert.Equal(xml, XmlDoc.Text(text));

    [Theory]
    [InlineData("https://example.com/a?b=1&c=2", "<see href=\"https://example.com/a?b=1&amp;c=2\">x</see>")]
    [InlineData("javascript:alert(1)", "x")]
    [InlineData("/relative.md", "x")]
    [InlineData("https://example.com/\"><b>", "<see href=\"https://example.com/&quot;&gt;&lt;b&gt;\">x</see>")]
    public void OnlyAddressesOfTheWebAreLinks(string target, string xml) => Assert.Equal(xml, XmlDoc.Of(new Prose([new ProseRun(ProseKind.Link, "x", target)])));

    [Theory]
    [InlineData("model_sonilo-v1-1-text-to-music", "SoniloV11TextToMusic")]
    [InlineData("model_uthana-text-to-motion-3.0", "UthanaTextToMotion30")]
    [InlineData("model_3d", "_3d")]
    [InlineData("model_...", "Model")]
    [InlineData("tune", "Tune")]
    [InlineData("acme_model_x", "AcmeModelX")]
    [InlineData("model_a-1-2", "A12")]
    public void ModelsAreNamedAfterTheirIds(string id, string name) => Assert.Equal(name, Identifier.ForModel(id));

    [Theory]
    [InlineData("mp3_44100_128", "Mp3_44100_128")]
    [InlineData("-Z", "MinusZ")]
    [InlineData("+Z", "PlusZ")]
    [InlineData("-1", "Minus1")]
    [InlineData("16:9", "_16_9")]
    [InlineData("1024x1024", "_1024x1024")]
    [InlineData("", "Empty")]
    [InlineData("***", "Value")]
    [InlineData("-", "Value")]
    [InlineData("--a", "A")]
    [InlineData("a-1", "A1")]
    [InlineData("1-2", "_1_2")]
    [InlineData("+16:9", "Plus16_9")]
    public void ValuesAreNamedAfterTheirText(string value, string name) => Assert.Equal(name, Identifier.ForValue(value));

    [Theory]
    [InlineData("Prompt", "prompt")]
    [InlineData("TAPose", "taPose")]
    [InlineData("Class", "@class")]
    [InlineData("ID", "id")]
    [InlineData("_9lives", "_9lives")]
    [InlineData("A", "a")]
    [InlineData("ABc", "aBc")]
    [InlineData("abC", "abC")]
    [InlineData("Value", "value")]
    [InlineData("Int", "@int")]
    public void ArgumentsAreNamedAfterTheirProperties(string property, string argument) => Assert.Equal(argument, Identifier.ForArgument(property));

    [Fact]
    public void NamesAreTakenOnceWhateverTheCase()
    {
        var scope = new NameScope(["Equals"]);

        Assert.Equal(["A", "a2", "A3", "equals2", "A22", "A2Request"],
            [scope.Take("A"), scope.Take("a"), scope.Take("A"), scope.Take("equals"), scope.Take("A2"), scope.Take("A2", "Request")]);
    }

    [Theory]
    [InlineData("docs/acme.md", "acme.md")]
    [InlineData("C:\\docs\\acme.md", "acme.md")]
    [InlineData("audio/audio-acme/index.md", "audio-acme/index.md")]
    [InlineData("index.md", "index.md")]
    [InlineData("", "")]
    public void PagesAreNamedByTheEndOfTheirPaths(string path, string name) => Assert.Equal(name, PageNames.NameOf(path));

    [Fact]
    public void ACutTextEndsWithAWholeCharacter()
    {
        Assert.Equal("abc…", OneLine.Cut("abcdef", 4));
        Assert.Equal("ab…", OneLine.Cut("ab😀def", 4));
        Assert.Equal("abcd", OneLine.Cut("abcd", 4));
    }

    [Theory]
    [InlineData("My.Music", true)]
    [InlineData("_a1", true)]
    [InlineData("", false)]
    [InlineData("My..Music", false)]
    [InlineData("My.class", false)]
    [InlineData("1a", false)]
    [InlineData("a-b", false)]
    public void ANamespaceIsIdentifiersWithDotsBetween(string text, bool expected) => Assert.Equal(expected, Identifier.IsNamespace(text));

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, false)]
    public void ANamespaceHasAnEnd(int length, bool expected) => Assert.Equal(expected, Identifier.IsNamespace(new string('a', length)));

    [Fact]
    public void ANameIsCutAtItsHundredthCharacter()
    {
        Assert.Equal(new string('A', 100), Identifier.ForParameter(new string('A', 100)));
        Assert.Equal(new string('A', 100), Identifier.ForParameter(new string('A', 101)));
    }

    [Theory]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("9223372036854775808", "9223372036854775808d")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("-9223372036854775809", "-9223372036854775809d")]
    public void BeyondSixtyFourBitsANumberIsADouble(string number, string literal) =>
        Assert.Equal(literal, CSharpLiteral.Of(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else")]
    [InlineData("enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long")]
    [InlineData("namespace new null object operator out override params private protected public readonly ref return sbyte sealed short")]
    [InlineData("sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while")]
    public void EveryKeywordIsEscapedAndNotANamespace(string keywords) => Assert.All(keywords.Split(' '), keyword =>
    {
        Assert.Equal("@" + keyword, Identifier.ForArgument(char.ToUpperInvariant(keyword[0]) + keyword[1..]));
        Assert.False(Identifier.IsNamespace("My." + keyword));
    });

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("  plain ", "plain")]
    [InlineData("\ta\n\n b\u00a0c ", "a b c")]
    [InlineData("a😀b", "a😀b")]
    [InlineData("a\nb😀", "a b😀")]
    [InlineData("a\u0000b\uffffc", "a\ufffdb\ufffdc")]
    public void OneLineIsOneLine(string text, string expected) => Assert.Equal(expected, OneLine.Of(text));

    // Attributes cannot hold halves of pairs.
    [Fact]
    public void OneLineHoldsWholePairsOnly()
    {
        Assert.Equal("a\ufffd", OneLine.Of("a" + '\ud83d'));
        Assert.Equal("\ufffda", OneLine.Of('\ude00' + "a"));
        Assert.Equal("\ufffd\ufffda", OneLine.Of(string.Concat('\ude00', '\ud83d', 'a')));
    }

    [Theory]
    [InlineData("***", "Parameter")]
    [InlineData("a", "A")]
    public void AParameterWithoutLettersIsCalledSo(string name, string expected) => Assert.Equal(expected, Identifier.ForParameter(name));
}
