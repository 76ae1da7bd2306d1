using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.ResponseCompression;

namespace Lifecycle.Web.Pages;

/// <summary>
/// Pages as they were rendered and compressed, by address, ETag and encoding. An ETag names all that a page shows, so one that is kept under
/// it is the page that would be rendered again.
/// </summary>
internal sealed class KeptPages(KeptAnswers answers, IResponseCompressionProvider compression)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>The page of this request, whose ETag is among the response's headers; null where it is not kept.</summary>
    public IActionResult? Find(HttpContext context)
    {
        var coding = compression.GetCompressionProvider(context);
        if (answers.Find(AddressOf(context, coding), context.Response.Headers.ETag!) is not { } page) return null;

        Announce(context, coding);
        return new FileContentResult(page, Html);
    }

    /// <summary>Renders the page of this request, keeps it, and sends it.</summary>
    public async Task Render(HttpContext context, ResultExecutionDelegate render)
    {
        var coding = compression.GetCompressionProvider(context);
        using var page = new MemoryStream();
        if (!await IsRendered(context, page, coding, render)) return;

        var sent = page.GetBuffer().AsMemory(0, (int)page.Length);
        answers.Keep(AddressOf(context, coding), context.Response.Headers.ETag!, sent.Span);
        Announce(context, coding);
        context.Response.ContentLength = sent.Length;
        await context.Response.Body.WriteAsync(sent, context.RequestAborted);
    }

    private static async Task<bool> IsRendered(HttpContext context, MemoryStream page, ICompressionProvider? coding, ResultExecutionDelegate render)
    {
        var body = context.Response.Body;
        await using var compressed = coding?.CreateStream(page);
        context.Response.Body = compressed ?? page;
        try
        {
            return (await render()).Exception is null;
        }
        finally
        {
            context.Response.Body = body;
        }
    }

    // Where the coding is named already, the middleware that compresses leaves the page as it is.
    private static void Announce(HttpContext context, ICompressionProvider? coding)
    {
        if (coding is not null) context.Response.Headers.ContentEncoding = coding.EncodingName;
    }

    private static string AddressOf(HttpContext context, ICompressionProvider? coding) => $"{coding?.EncodingName} {context.Request.Path}";
}
