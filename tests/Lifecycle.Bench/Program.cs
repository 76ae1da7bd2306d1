using System.CommandLine;
using Lifecycle.Bench;

// Its databases are dropped also where it is stopped, which takes a while.
var configuration = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) };
return await BenchCommand.Create().Parse(args).InvokeAsync(configuration);
