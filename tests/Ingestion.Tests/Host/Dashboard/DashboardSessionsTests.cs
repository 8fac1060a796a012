using Ingestion.Host.Dashboard;
using Microsoft.AspNetCore.Http;

namespace Ingestion.Tests.Host.Dashboard;

public sealed class DashboardSessionsTests
{
    [Theory]
    [InlineData("http", null, false)]
    [InlineData("https", null, true)]
    [InlineData("http", "http", false)]
    [InlineData("http", "https", true)]
    [InlineData("http", "HTTPS,http", true)]
    public async Task The_cookie_is_secure_where_the_viewer_came_by_tls(string scheme, string? forwarded, bool secure)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = scheme;
        if (forwarded is not null) context.Request.Headers["X-Forwarded-Proto"] = forwarded;

        await DashboardSessions.LogoutAsync(context);

        context.Response.Headers.SetCookie.ToString().Contains("; secure", StringComparison.OrdinalIgnoreCase).ShouldBe(secure);
    }
}
