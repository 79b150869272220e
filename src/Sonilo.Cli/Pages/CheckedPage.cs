using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Pages;

/// <summary>A page as read, and its text.</summary>
internal sealed record CheckedPage(PageReading Reading, string Text)
{
    public string Path => Reading.Page.Path;

    public bool IsSupplement => PageFile.IsSupplement(Path);
}
