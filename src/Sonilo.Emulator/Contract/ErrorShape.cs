namespace Sonilo.Emulator;

/// <summary>The shape of error bodies.</summary>
public enum ErrorShape
{
    /// <summary><c>{"reason": …}</c>, as recorded.</summary>
    Reason,

    /// <summary><c>{"message": …}</c>, as gateways answer.</summary>
    Message,

    /// <summary><c>{"status": "error", "code": …, "message": …}</c>, as documented.</summary>
    Code,

    /// <summary><c>{"statusCode": …, "error": …, "message": …}</c>, as another guide documents.</summary>
    StatusCode,
}
