using Lifecycle.EventStore;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Differences;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Recommendations;
using Lifecycle.ReadModels.Search;
using Lifecycle.ReadModels.Threads;
using Lifecycle.ReadModels.Timeline;
using Lifecycle.Web.Api;
using Lifecycle.Web.Pages;
using Lifecycle.Web.Subscriptions;
using Npgsql;

namespace Lifecycle.Web.Serving;

/// <summary>The HTTP host: JSON under /api, pages, health, and the read models kept up to date while it runs.</summary>
public static class LifecycleHost
{
    /// <summary>Serves until stopped.</summary>
    /// <param name="connection">The connection string of the role that serves.</param>
    /// <param name="urls">Where to listen, for example <c>http://localhost:5080</c>.</param>
    /// <param name="started">Told once it listens, and where: a port 0 has become a number then.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="IOException">The address is taken.</exception>
    public static async Task Run(string connection, string urls, Action<string> started, CancellationToken stop)
    {
        await using var app = Build(connection, urls);
        await app.StartAsync(stop);
        started(string.Join(';', app.Urls));
        await app.WaitForShutdownAsync(stop);
    }

    /// <summary>Whether only the headers were asked for.</summary>
    internal static bool IsHead(HttpContext context) => context.Items.ContainsKey(HttpMethods.Head);

    /// <param name="connection">The connection string of the role that serves.</param>
    /// <param name="urls">Where to listen.</param>
    /// <param name="adjust">Changes what would otherwise be registered, such as the clock.</param>
    public static WebApplication Build(string connection, string urls, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.WebHost.UseUrls(urls).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Why it could not start is told by whoever started it, once and in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddLifecycle(connection);
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.MapLifecycle();
        return app;
    }

    /// <summary>The connections that keep session state, among the services.</summary>
    internal const string Own = "own";

    private static void AddLifecycle(this IServiceCollection services, string connection)
    {
        var named = new NpgsqlConnectionStringBuilder(connection) { ApplicationName = "lifecycle" }.ConnectionString;
        services.AddSingleton(_ => Connecting.Pooled(named));
        services.AddKeyedSingleton(Own, (_, _) => Connecting.Own(named));
        services.AddSingleton(LifecycleEvents.Create());
        services.AddSingleton<EventStore.EventStore>();
        services.AddSingleton(provider => LifecycleModels.Projections(provider.GetRequiredService<LifecycleEvents>()));
        services.AddSingleton(provider => new Projector(
            provider.GetRequiredService<NpgsqlDataSource>(),
            provider.GetRequiredService<EventStore.EventStore>(),
            provider.GetRequiredService<LifecycleEvents>().Catalogue,
            provider.GetRequiredService<IReadOnlyList<Projection>>()));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new Wakeups(provider.GetRequiredKeyedService<NpgsqlDataSource>(Own), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Election(provider.GetRequiredKeyedService<NpgsqlDataSource>(Own)));
        services.AddSingleton<RunnerLog>();
        services.AddSingleton(provider => new Runner(
            provider.GetRequiredService<NpgsqlDataSource>(),
            provider.GetRequiredService<Projector>(),
            provider.GetRequiredService<IReadOnlyList<Projection>>(),
            provider.GetRequiredService<Election>(),
            provider.GetRequiredService<Wakeups>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<RunnerLog>().Write));
        services.AddHostedService<ProjectionService>();

        services.AddSingleton<AssertionReader>();
        services.AddSingleton<LogTimes>();
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<ResolvingTimes>();
        services.AddSingleton<ForcesQuery>();
        services.AddSingleton<Named>();
        services.AddSingleton<GradesQuery>();
        services.AddSingleton<OverviewQuery>();
        services.AddSingleton<CompareQuery>();
        services.AddSingleton<InspectionsQuery>();
        services.AddSingleton<JudgmentQuery>();
        services.AddSingleton<SourceDocumentsQuery>();
        services.AddSingleton<CitingQuery>();
        services.AddSingleton<RecommendationsQuery>();
        services.AddSingleton<MeasuresQuery>();
        services.AddSingleton<FrameworksQuery>();
        services.AddSingleton<ThreadsQuery>();
        services.AddSingleton<SearchQuery>();
        services.AddSingleton<TimelineQuery>();
        services.AddSingleton<StreamQuery>();
        services.AddSingleton<ReplayQuery>();
        services.AddSingleton<DifferencesQuery>();
        services.AddSingleton<EventsAsked>();

        services.AddFollowing();
        services.AddSite();

        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            if (context.ProblemDetails.Type?.StartsWith("urn:lifecycle:", StringComparison.Ordinal) != true)
                context.ProblemDetails.Type = $"urn:lifecycle:problem:http-{context.ProblemDetails.Status}";
        });
        services.AddExceptionHandler<Unavailable>();
        services.ConfigureHttpJsonOptions(options => Description.UseAnswerShapes(options.SerializerOptions));
        services.AddOpenApi("v1", Description.Describe);
    }

    private static void MapLifecycle(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseSite();
        app.Use((context, next) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            // What answers GET answers HEAD; the server leaves the body out.
            if (HttpMethods.IsHead(context.Request.Method))
            {
                context.Items[HttpMethods.Head] = true;
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        });
        app.UseRouting();
        app.UseWhen(context => !ServingPages.IsOfPages(context), others => others.UseStatusCodePages(status => Problems.Of(status.HttpContext.Response).ExecuteAsync(status.HttpContext)));
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapHealth();
        app.MapSite();
        var api = app.MapGroup("/api").AddEndpointFilterFactory(KnownParameters.Create);
        api.MapForces();
        api.MapInspections();
        api.MapRecommendations();
        api.MapCatalogue();
        api.MapSearch();
        api.MapStreams();
        api.MapDocuments();
        api.MapEvents();
    }
}
