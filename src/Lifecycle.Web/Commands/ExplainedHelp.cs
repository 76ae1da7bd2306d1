using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Lifecycle.Web.Commands;

/// <summary>The usual help, and after it what the exit codes mean.</summary>
internal sealed class ExplainedHelp(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    public static void Replace(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExplainedHelp((HelpAction)help.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(ExitCode.Explained);
        return code;
    }
}
