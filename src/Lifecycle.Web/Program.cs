using Lifecycle.Web.Commands;

return await Verbs.Run(args, Settings.FromEnvironment(), Console.Out, Console.Error, CancellationToken.None);
