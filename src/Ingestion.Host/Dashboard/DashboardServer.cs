using System.Net;
using System.Net.Sockets;
using Ingestion.Host.Dashboard.Actions;
using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Live;
using Ingestion.Host.Dashboard.Safety;
using Ingestion.Host.Dashboard.Views;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Ingestion.Host.Dashboard;

/// <summary>
/// The web server of the operators' page: an application of its own beside the one for health and metrics, so that neither's addresses,
/// limits and rights are the other's.
/// </summary>
internal sealed partial class DashboardServer(
    IOptions<DashboardOptions> options,
    DashboardDatabase database,
    OverviewSource overviews,
    FailuresSource failures,
    ArticleReader articles,
    FailureDesk desk,
    ActionBook actions,
    TimeProvider time,
    ILoggerFactory loggers)
    : IHostedService, IAsyncDisposable
{
    private const long LargestBody = 8192;
    private const int MostConnections = 200;
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private readonly ILogger _logger = loggers.CreateLogger<DashboardServer>();
    private WebApplication? _app;

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _app = Build(options.Value);
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (Exception refused) when (refused is IOException or SocketException)
        {
            throw new FormatException(
                $"The page cannot listen at {options.Value.Address}, port {options.Value.Port}: {refused.Message.Split('\n')[0]} Choose others with Dashboard:Address and Dashboard:Port, or leave the role dashboard out (--role).", refused);
        }

        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        LogListening(_logger, address, string.IsNullOrEmpty(options.Value.Token) ? "no token is needed" : "a token is needed");
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private WebApplication Build(DashboardOptions settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, settings));
        builder.Services.AddSingleton(loggers);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddRoutingCore();
        builder.Services.AddRateLimiter(limiter => RequestRates.Set(limiter, settings));
        var app = builder.Build();

        var token = string.IsNullOrEmpty(settings.Token) ? null : new TokenGate(settings.Token);
        // Before the access: what is refused counts, too, or a token could be guessed at as fast as the network is.
        app.UseRateLimiter();
        app.Use(new AccessMiddleware(new AccessPolicy(settings, token), _logger).InvokeAsync);
        app.Use(new PageFaults(_logger).InvokeAsync);
        Map(app, token);
        return app;
    }

    private void Map(WebApplication app, TokenGate? token)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        var stamp = new FormStamp(options.Value.Token);
        var pages = new DashboardPages(database, overviews, articles, actions, stamp, time, token is not null);
        var forms = new FailureForms(desk, stamp, stopping);
        var overviewParts = new LiveStream(async token => OverviewView.Fragments(await overviews.CurrentAsync(token)), time);
        var failureParts = new LiveStream(async token => FailuresView.Fragments(pages.Scene(await failures.CurrentAsync(token))), time);
        app.MapMethods("/", Reading, pages.OverviewAsync);
        app.MapMethods("/articles", Reading, pages.ArticlesAsync);
        app.MapMethods("/article/{id}", Reading, pages.ArticleAsync);
        app.MapMethods("/file/{id}", Reading, pages.FileAsync);
        app.MapMethods("/failures", Reading, pages.FailuresAsync);
        app.MapPost("/failures/retry", forms.RetryAsync);
        app.MapPost("/failures/archive", forms.ArchiveAsync);
        app.MapPost("/failures/restore", forms.RestoreAsync);
        app.MapGet("/live", context => overviewParts.RunAsync(context, stopping)).RequireRateLimiting(RequestRates.Live);
        app.MapGet("/live/failures", context => failureParts.RunAsync(context, stopping)).RequireRateLimiting(RequestRates.Live);
        app.MapMethods("/assets/{hash}/{name}", Reading, Assets.ServeAsync).DisableRateLimiting();
        app.MapFallback(DashboardPages.NothingHereAsync);
        if (token is null) return;
        var sessions = new DashboardSessions(token, _logger);
        app.MapGet("/login", DashboardSessions.FormAsync);
        app.MapPost("/login", sessions.LoginAsync).RequireRateLimiting(RequestRates.Login);
        app.MapPost("/logout", DashboardSessions.LogoutAsync);
    }

    private static void Configure(KestrelServerOptions kestrel, DashboardOptions settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Listen(IPAddress.Parse(settings.Address), settings.Port);
    }

    [LoggerMessage(6080, LogLevel.Information, "The dashboard is at {Address} ({Access})")]
    private static partial void LogListening(ILogger logger, string address, string access);
}
