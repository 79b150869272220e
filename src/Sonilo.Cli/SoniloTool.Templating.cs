using Sonilo.Cli.Exporting;
using Sonilo.Cli.Templating;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli;

/// <content>Templates, whose engine a native build leaves out together with this file and that folder.</content>
internal static partial class SoniloTool
{
    static partial void FindTemplates(ref ITemplates? templates, ToolConsole console) => templates = new ToolTemplates(console);
}
