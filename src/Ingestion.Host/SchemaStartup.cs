using Ingestion.Database;
using Npgsql;

namespace Ingestion.Host;

/// <summary>
/// First of the hosted services: waits for PostgreSQL with a clear line instead of a crash loop, then refuses a schema this version was
/// not built for.
/// </summary>
public sealed partial class SchemaStartup(SchemaGate gate, TimeProvider time, ILogger<SchemaStartup> logger) : IHostedService
{
    /// <summary>How long the start waits for PostgreSQL before it ends with the reason.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        for (var said = false; ; said = true)
        {
            try
            {
                await gate.EnsureAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception away) when (Waits(away) && time.GetElapsedTime(began) < Patience)
            {
                if (!said) LogWaiting(logger, away.Message.ReplaceLineEndings(" "));
                await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A server that is away may come; a wrong password or database does not mend itself.</summary>
    private static bool Waits(Exception exception) => exception switch
    {
        PostgresException refused => refused.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.AdminShutdown,
        NpgsqlException or IOException or TimeoutException => true,
        { InnerException: { } inner } => Waits(inner),
        _ => false,
    };

    [LoggerMessage(6001, LogLevel.Warning, "Waiting for PostgreSQL: {Reason}")]
    private static partial void LogWaiting(ILogger logger, string reason);
}
