namespace Sonilo.Emulator;

/// <summary>The notice that every result carries, for the layers below <see cref="SoniloEmulator"/>.</summary>
internal static class EmulationNotice
{
    public const string Text = "emulated, not Sonilo's music";
}
