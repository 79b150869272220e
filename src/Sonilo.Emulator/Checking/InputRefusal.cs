namespace Sonilo.Emulator;

/// <summary>One reason to refuse a submit.</summary>
/// <param name="Parameter">The parameter at fault; <see langword="null"/> where it is what holds between several.</param>
/// <param name="Reply">The answer, in the vendor's words.</param>
internal sealed record InputRefusal(string? Parameter, Reply Reply)
{
    public static InputRefusal Of(string? parameter, string reason) => new(parameter, Reply.BadRequest(reason));
}
