using Ingestion.Host.Dashboard.Html;
using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Host.Dashboard;

/// <summary>Writes whole pages as answers.</summary>
internal static class PageAnswer
{
    /// <summary>Writes a page.</summary>
    public static Task WriteAsync(HttpContext context, Markup page, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page.ToString(), context.RequestAborted);
    }

    /// <summary>Writes a page that says what went wrong, in a heading and a sentence.</summary>
    public static Task WriteErrorAsync(HttpContext context, int status, string heading, string sentence) =>
        WriteAsync(context, Page.Of(heading, null, Markup.Of($"""<h1>{heading}</h1><p>{sentence}</p><p><a href="/">To the overview</a></p>""")), status);
}
