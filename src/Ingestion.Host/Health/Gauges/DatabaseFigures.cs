namespace Ingestion.Host.Health.Gauges;

/// <summary>What PostgreSQL tells of the database (its manual, 'pg_stat_database').</summary>
/// <param name="Size">Bytes on disk.</param>
/// <param name="Backends">Connections.</param>
/// <param name="MaxBackends">The most there may be on the server.</param>
/// <param name="Commits">Transactions committed.</param>
/// <param name="Rollbacks">Transactions rolled back.</param>
/// <param name="BlocksHit">Blocks found in the server's cache.</param>
/// <param name="BlocksRead">Blocks read from disk.</param>
/// <param name="Deadlocks">Deadlocks.</param>
/// <param name="OldestTransaction">Seconds that the oldest transaction has been open.</param>
internal sealed record DatabaseFigures(
    long Size, long Backends, long MaxBackends, long Commits, long Rollbacks, long BlocksHit, long BlocksRead, long Deadlocks, double OldestTransaction);
