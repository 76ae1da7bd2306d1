using Lifecycle.Faults.Processes;
using Xunit.Runner.InProc.SystemConsole;

// Some of these tests need other processes that write, project or rebuild: this program is them too.
return args is ["worker"] ? await Work.Run(Console.In, Console.Out) : await ConsoleRunner.Run(args);
