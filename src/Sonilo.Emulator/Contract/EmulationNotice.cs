namespace Sonilo.Emulator;

/// <summary>What every result says of itself, for the layers below <see cref="SoniloEmulator"/>.</summary>
internal static class EmulationNotice
{
    public const string Text = "emulated, not Sonilo's music";
}
