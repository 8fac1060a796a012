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

    private Task? _ensured;

    /// <summary>Begins to ask while the rest of the process is being composed: connecting takes a tenth of the start.</summary>
    public void Begin() => _ensured ??= Task.Run(() => EnsureAsync(CancellationToken.None));

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => (_ensured ?? EnsureAsync(cancellationToken)).WaitAsync(cancellationToken);

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EnsureAsync(CancellationToken cancellationToken)
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
