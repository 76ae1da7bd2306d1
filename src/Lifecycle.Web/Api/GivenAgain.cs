using Lifecycle.ReadModels.Assertions;
using Npgsql;

namespace Lifecycle.Web.Api;

/// <summary>
/// Gives an answer about a force again while nothing in its scope has changed: that is looked up by primary key, and only where something
/// has changed the answer is worked out. Answers at an earlier position are worked out each time.
/// </summary>
internal sealed class GivenAgain(ScopeLooks looks) : IEndpointFilter
{
    public static GivenAgain About(IEndpointRouteBuilder api, IReadOnlyList<string> models) => new(new ScopeLooks(api.ServiceProvider.GetRequiredService<NpgsqlDataSource>(), models));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (Times.Of(http) is not { At.KnownAt: null } || Formats.Choose(http.Request) != Format.Json) return await next(context);

        var force = (string)http.Request.RouteValues["force"]!;
        if (await looks.Of(force, http.RequestAborted) is not { } scope) return await next(context);
        if (Conditional.IsAnswered(http, scope.Basis, $"{scope.Changed}", "json")) return Results.Empty;

        var kept = http.RequestServices.GetRequiredService<KeptAnswers>();
        var address = $"{http.Request.Path}{http.Request.QueryString}";
        if (kept.Find(address, http.Response.Headers.ETag!) is { } body) return TypedResults.Bytes(body, Reply.Json);

        http.Features.Set(new Slot(kept, address));
        return await next(context);
    }

    /// <summary>Where the answer to a request is to be kept.</summary>
    internal sealed record Slot(KeptAnswers Kept, string Address);
}
