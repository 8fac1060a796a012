namespace Ingestion.Host.Dashboard.Safety;

/// <summary>Sets the headers, and answers in place of the page what <see cref="AccessPolicy"/> does not allow.</summary>
internal sealed partial class AccessMiddleware(AccessPolicy policy, ILogger logger)
{
    /// <summary>Runs before every endpoint.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        SecurityHeaders.Set(context.Response.Headers);
        var decision = policy.Decide(RequestOf(context.Request));
        if (decision == AccessDecision.WrongToken) LogWrongToken(logger, $"{context.Connection.RemoteIpAddress}");
        else if (decision != AccessDecision.Allowed) LogRefused(logger, $"{context.Connection.RemoteIpAddress}", decision);
        return decision switch
        {
            AccessDecision.Allowed => next(context),
            AccessDecision.WrongHost => AnswerAsync(context, StatusCodes.Status421MisdirectedRequest, "This page answers to localhost only; Dashboard:Hosts names others."),
            AccessDecision.CrossSite => AnswerAsync(context, StatusCodes.Status403Forbidden, "Another site asked for this; nothing was done."),
            AccessDecision.NoToken when AcceptsPages(context.Request) => SendToLogin(context),
            _ => RefuseAsync(context),
        };
    }

    private static AccessRequest RequestOf(HttpRequest request) => new(
        request.Method,
        request.Path.Value ?? "",
        request.Host.Host,
        request.Host.Value ?? "",
        Header(request, "Origin"),
        Header(request, "Sec-Fetch-Site"),
        Header(request, "Authorization"),
        request.Cookies[TokenGate.CookieName]);

    private static string? Header(HttpRequest request, string name) => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    private static bool AcceptsPages(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task SendToLogin(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/login";
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return AnswerAsync(context, StatusCodes.Status401Unauthorized, "A token is needed: log in at /login, or send 'Authorization: Bearer …'.");
    }

    private static Task AnswerAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text + "\n", context.RequestAborted);
    }

    /// <summary>Says who presented a token that is none, in a header or in the form.</summary>
    [LoggerMessage(6083, LogLevel.Warning, "A wrong token was presented to the dashboard by {Address}")]
    public static partial void LogWrongToken(ILogger logger, string address);

    [LoggerMessage(6081, LogLevel.Debug, "A request of {Address} to the dashboard was refused: {Decision}")]
    private static partial void LogRefused(ILogger logger, string address, AccessDecision decision);
}
