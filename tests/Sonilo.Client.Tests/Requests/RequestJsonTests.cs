using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo.Client.Tests;

public class RequestJsonTests
{
    [Fact]
    public void AResolverReadsAndWritesRequestsWithoutReflection()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new GenerationRequestJson().Add(new MusicRequest.Converter()) };
        var json = JsonSerializer.Serialize(new MusicRequest("a") { Duration = 3, AdditionalParameters = new JsonObject { ["mood"] = "calm" } }, options);
        Assert.Equal("""{"prompt":"a","duration":3,"mood":"calm"}""", json);
        var read = JsonSerializer.Deserialize<MusicRequest>(json, options)!;
        Assert.Equal(("a", 3.0), (read.Prompt, read.Duration));
        Assert.Equal("calm", (string?)read.AdditionalParameters!["mood"]);
    }

    [Fact]
    public void AValidRequestIsCheckedWithoutAllocating()
    {
        IGenerationRequest request = new MusicRequest("a") { Duration = 3 };
        Assert.Empty(request.Validate());
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            request.Validate();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
