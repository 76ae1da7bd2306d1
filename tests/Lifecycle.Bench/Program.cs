using Lifecycle.Bench;

return await BenchCommand.Create().Parse(args).InvokeAsync();
