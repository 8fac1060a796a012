using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Ingestion.Host.Dashboard.Safety;

/// <summary>How often one address may ask, how often it may try a token, and how many may watch at once.</summary>
internal static class RequestRates
{
    /// <summary>The policy of the login form.</summary>
    public const string Login = "login";

    /// <summary>The policy of <c>/live</c>.</summary>
    public const string Live = "live";

    private const int Burst = 6;
    private const int LoginsAMinute = 10;

    /// <summary>Sets the limits.</summary>
    public static void Set(RateLimiterOptions limiter, DashboardOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            SecurityHeaders.Set(rejected.HttpContext.Response.Headers);
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(5);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(Who(context), _ => new()
        {
            TokenLimit = options.RequestsPerSecond * Burst,
            TokensPerPeriod = options.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));
        limiter.AddPolicy(Login, context => RateLimitPartition.GetFixedWindowLimiter(Who(context), _ => new() { PermitLimit = LoginsAMinute, Window = TimeSpan.FromMinutes(1) }));
        limiter.AddConcurrencyLimiter(Live, viewers => viewers.PermitLimit = options.Viewers);
    }

    private static string Who(HttpContext context) => $"{context.Connection.RemoteIpAddress}";
}
