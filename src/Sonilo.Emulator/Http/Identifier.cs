using System.Security.Cryptography;

namespace Sonilo.Emulator;

/// <summary>Makes ids that look like the service's: <c>job_</c> and 24 letters or digits.</summary>
internal static class Identifier
{
    private const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static string New(string kind) => $"{kind}_{RandomNumberGenerator.GetString(Characters, 24)}";
}
