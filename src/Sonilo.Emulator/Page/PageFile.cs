using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>The files of the page, embedded in this assembly, and the headers that keep a browser from running anything else.</summary>
internal static class PageFile
{
    private const string Folder = "page/";

    // Nothing is loaded from elsewhere, nothing but these files runs, and no text becomes markup.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly FrozenDictionary<string, byte[]> Files = Read();

    /// <summary>The file of a name; <see langword="null"/> where there is none.</summary>
    public static byte[]? Find(string name) => Files.GetValueOrDefault(name);

    public static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };

    public static void Protect(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
    }

    private static FrozenDictionary<string, byte[]> Read()
    {
        var assembly = typeof(PageFile).Assembly;
        return assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal)).ToFrozenDictionary(static name => name[Folder.Length..], name =>
        {
            using var bytes = new MemoryStream();
            using var resource = assembly.GetManifestResourceStream(name)!;
            resource.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}
