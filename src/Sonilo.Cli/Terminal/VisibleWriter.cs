using System.Globalization;
using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Terminal;

/// <summary>Writes what nobody would see as an escape: text of a page must not look different in a terminal from what it is.</summary>
internal sealed class VisibleWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(InvisibleText.Escaped(value.ToString()));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value) => inner.Write(value is null ? null : InvisibleText.Escaped(value));

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value) => Write(value + inner.NewLine);

    public override void Flush() => inner.Flush();

    public override Task FlushAsync() => inner.FlushAsync();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);
}
