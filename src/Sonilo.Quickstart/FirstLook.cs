using Sonilo.Models;

namespace Sonilo.Quickstart;

/// <summary>What requests are before anything is sent: their JSON, and what is wrong with them.</summary>
internal static class FirstLook
{
    public static void Show()
    {
        // The constructor takes what the model's page requires; the rest has names and types.
        IGenerationRequest[] requests =
        [
            new SoniloV11TextToMusicRequest("lo-fi hip hop with soft piano and vinyl crackle") { Duration = 30, NumSamples = 2 },
            new SoniloV11VideoToMusicRequest(AssetInput.FromAsset("asset_x")) { Prompt = "tense strings", StartOffset = 10, Duration = 20 },
            new SoniloV11VideoToVideoRequest(AssetInput.FromAsset("asset_x")) { KeepSpeechVocal = true },
        ];

        foreach (var request in requests)
        {
            var model = request.GetModel();
            Console.WriteLine($"{model.Name} ({model.Id})");
            Console.WriteLine($"  would send {request.ToJson()}");
        }

        // The limits of the page are in the code: a wrong value is found before anything is sent or paid for.
        var wrong = new SoniloV11TextToMusicRequest(Blank()) { Duration = TooLong(), NumSamples = TooLong() };
        Console.WriteLine();
        Console.WriteLine("A wrong request, and what validation reports:");
        foreach (var violation in wrong.Validate())
        {
            Console.WriteLine($"  {violation}");
        }
    }

    // Constants would not get this far: the build warns of them.
    private static string Blank() => " ";

    private static int TooLong() => 601;
}
