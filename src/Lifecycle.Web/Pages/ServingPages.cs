using System.IO.Compression;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.Web.Importing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Npgsql;

namespace Lifecycle.Web.Pages;

/// <summary>The pages among what the host serves: their assets, their errors, and what a browser may do with them.</summary>
internal static class ServingPages
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void AddSite(this IServiceCollection services)
    {
        services.AddRazorPages(options => options.RootDirectory = "/Pages").AddApplicationPart(typeof(ServingPages).Assembly);
        // Read anew for every page, so that a document that comes, goes or changes is noticed.
        services.AddTransient(_ => Reports.FromEnvironment());
        // All that any page about a force rests on.
        services.AddSingleton(provider => new ScopeLooks(provider.GetRequiredService<NpgsqlDataSource>(), LifecycleModels.Names));
        services.AddSingleton<KeptPages>();
        // What a page is sent with stays in this process, and protects nothing: there is no form that changes anything.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.LeaveNoKeyBehind();
        services.AddResponseCompression(options =>
        {
            // Nothing secret is in an answer, so that its length tells nothing.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml", "application/atom+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>Before routing: headers, errors, assets.</summary>
    public static void UseSite(this WebApplication app)
    {
        app.UseWhen(IsOfPages, pages =>
        {
            pages.UseResponseCompression();
            pages.Use((context, next) =>
            {
                context.Response.Headers.ContentSecurityPolicy = Policy;
                context.Response.Headers["Referrer-Policy"] = "same-origin";
                return next(context);
            });
            pages.UseExceptionHandler("/error");
            pages.UseStatusCodePagesWithReExecute("/error");
            pages.Use((context, next) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? next(context) : Refuse(context));
            pages.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Keep });
        });
    }

    public static void MapSite(this IEndpointRouteBuilder app) => app.MapRazorPages();

    /// <summary>Whether a request is for people and not for programs.</summary>
    internal static bool IsOfPages(HttpContext context)
    {
        var path = context.Request.Path;
        return !path.StartsWithSegments("/api") && !path.StartsWithSegments("/health") && !path.StartsWithSegments("/openapi");
    }

    // The framework makes keys at every start and leaves them in its user's home, whether anything needs them or not.
    private static void LeaveNoKeyBehind(this IServiceCollection services)
    {
        foreach (var maker in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly).ToList())
            services.Remove(maker);
    }

    // A page can be read and nothing else; the page that says so is read in its place.
    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        context.Request.Method = HttpMethods.Get;
        return Task.CompletedTask;
    }

    // An address that carries the asset's own hash never says anything else.
    private static void Keep(StaticFileResponseContext asset)
    {
        var (request, versions) = (asset.Context.Request, asset.Context.RequestServices.GetRequiredService<IFileVersionProvider>());
        if (versions.AddFileVersionToPath(request.PathBase, request.Path) == $"{request.Path}{request.QueryString}") asset.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
    }
}
