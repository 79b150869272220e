using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>Makes and checks storage URLs that expire. Their query must come back unchanged.</summary>
internal sealed class SignedUrls(SoniloEmulatorOptions options)
{
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Where the storage listens, such as <c>http://127.0.0.1:5001</c>.</summary>
    public string Storage { get; set; } = "";

    /// <summary>A URL of <paramref name="path"/>, and when it expires.</summary>
    public (string Url, DateTimeOffset Expires) Sign(string path, TimeSpan lifetime)
    {
        var expires = options.TimeProvider.GetUtcNow() + lifetime;
        return (Storage + path + Query(path, expires.ToUnixTimeMilliseconds()), expires);
    }

    /// <summary>The refusal of a URL that has expired or was altered; <see langword="null"/> where it is good.</summary>
    public Reply? Refuse(HttpRequest request)
    {
        if (request.Headers.ContainsKey("Authorization"))
        {
            return Reply.StorageError(StatusCodes.Status400BadRequest, "InvalidArgument", "Only one auth mechanism allowed");
        }

        var path = request.PathBase.ToUriComponent() + request.Path.ToUriComponent();
        var isSigned = long.TryParse(request.Query["Expires"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var expires)
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(Query(path, expires)), Encoding.UTF8.GetBytes(request.QueryString.Value ?? ""));
        return !isSigned ? Reply.StorageError(StatusCodes.Status403Forbidden, "SignatureDoesNotMatch", "The signature does not match")
            : expires < options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds() ? Reply.StorageError(StatusCodes.Status403Forbidden, "AccessDenied", "Request has expired")
            : null;
    }

    private string Query(string path, long expires)
    {
        var text = expires.ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{path}\n{text}"));
        return $"?Expires={text}&Signature={Convert.ToHexString(signature)}&Key-Pair-Id=EMULATOR";
    }
}
