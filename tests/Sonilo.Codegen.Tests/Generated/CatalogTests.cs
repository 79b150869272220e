namespace Sonilo.Codegen.Tests.Generated;

public class CatalogTests
{
    [Fact]
    public void EveryModelIsListedOnceInOrderOfIds()
    {
        Assert.Equal(["model_acme-kinds", "model_acme-limits", "model_acme-relations", "model_acme-required", "model_acme-score"], SoniloCatalog.All.Select(model => model.Id));
        Assert.Same(SoniloCatalog.AcmeLimits, SoniloCatalog.Find("model_acme-limits"));
        Assert.Same(SoniloCatalog.AcmeLimits, new AcmeLimitsRequest("a").GetModel());
        Assert.Null(SoniloCatalog.Find("model_ACME-limits"));
        Assert.Null(SoniloCatalog.Find(""));
    }

    [Fact]
    public void AModelSaysWhatItsPageSays()
    {
        var model = SoniloCatalog.AcmeLimits;

        Assert.Equal("Acme Limits", model.Name);
        Assert.Equal(["txt2audio"], model.Capabilities);
        Assert.Equal(["txt2audio", "video2audio"], SoniloCatalog.AcmeKinds.Capabilities);
        Assert.Empty(SoniloCatalog.AcmeRequired.Capabilities);
        Assert.Equal(new ReferencePage("kinds.md", "2026-06-15"), model.Page);
        Assert.Equal(18, model.Parameters.Count);
    }

    [Fact]
    public void AParameterSaysItsLimits()
    {
        var parameters = SoniloCatalog.AcmeLimits.Parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);

        var duration = parameters["duration"];
        Assert.Equal(
            new GenerationParameter("duration", "number")
            {
                Default = "90", DefaultItems = duration.DefaultItems, Minimum = 1, Maximum = 600, Unit = "seconds", AllowedValues = duration.AllowedValues, Description = "Both bounds.",
            },
            duration);
        Assert.Equal(["90"], duration.DefaultItems);
        Assert.Equal((-0.5, 0.01), (parameters["guidance"].Minimum!.Value, parameters["guidance"].Maximum!.Value));
        Assert.Equal(4294967295, parameters["seed"].Maximum);
        Assert.Equal(["", "Azerbaijani (Latin, Azerbaijan)", "-Z", "Z"], parameters["language"].AllowedValues);
        Assert.Equal(["5", "10", "15"], parameters["length"].AllowedValues);
        Assert.Equal(("", "string_array"), (parameters["moods"].Default, parameters["moods"].Type));
        Assert.Empty(parameters["moods"].DefaultItems);
        Assert.Equal((true, 20), (parameters["prompt"].Required, parameters["prompt"].MaxLength));
        Assert.Equal("image", parameters["images"].Kind);
        Assert.Empty(parameters["strength"].AllowedValues);
    }

    [Fact]
    public void AParameterSaysWhichPropertyHoldsIt()
    {
        Assert.All(SoniloCatalog.AcmeLimits.Parameters, parameter => Assert.NotNull(typeof(AcmeLimitsRequest).GetProperty(parameter.PropertyName)));
        Assert.All(SoniloCatalog.AcmeKinds.Parameters, parameter => Assert.NotNull(typeof(AcmeKindsRequest).GetProperty(parameter.PropertyName)));
    }
}
