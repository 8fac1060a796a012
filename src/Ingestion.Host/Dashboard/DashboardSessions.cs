using Ingestion.Host.Dashboard.Safety;
using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Host.Dashboard;

/// <summary>Answers the login form. Only there where a token is set.</summary>
internal sealed class DashboardSessions(TokenGate token, ILogger logger)
{
    /// <summary>GET <c>/login</c>.</summary>
    public static Task FormAsync(HttpContext context) => PageAnswer.WriteAsync(context, Page.Of("Log in", null, LoginView.Of(wrong: false)));

    /// <summary>POST <c>/login</c>.</summary>
    public async Task LoginAsync(HttpContext context)
    {
        var presented = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(context.RequestAborted))["token"].ToString() : "";
        if (!token.IsToken(presented))
        {
            AccessMiddleware.LogWrongToken(logger, $"{context.Connection.RemoteIpAddress}");
            await PageAnswer.WriteAsync(context, Page.Of("Log in", null, LoginView.Of(wrong: true)), StatusCodes.Status401Unauthorized);
            return;
        }

        context.Response.Cookies.Append(TokenGate.CookieName, token.Session, Cookie(context));
        GoTo(context, "/");
    }

    /// <summary>POST <c>/logout</c>.</summary>
    public static Task LogoutAsync(HttpContext context)
    {
        context.Response.Cookies.Delete(TokenGate.CookieName, Cookie(context));
        GoTo(context, "/login");
        return Task.CompletedTask;
    }

    private static CookieOptions Cookie(HttpContext context) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = CameByTls(context.Request), Path = "/" };

    // To this process, or to a proxy before it that says so. Who says so falsely only keeps his own browser from sending the cookie.
    private static bool CameByTls(HttpRequest request) =>
        request.IsHttps || request.Headers["X-Forwarded-Proto"].ToString().StartsWith("https", StringComparison.OrdinalIgnoreCase);

    private static void GoTo(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
    }
}
