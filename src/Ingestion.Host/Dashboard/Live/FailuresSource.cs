using Ingestion.Host.Dashboard.Data;

namespace Ingestion.Host.Dashboard.Live;

/// <summary>All failures by cause, shared by everybody who looks: read when somebody asks, at most every two seconds, and seldom where that costs much.</summary>
internal sealed class FailuresSource(DashboardDatabase database, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Paced<IReadOnlyList<FailureGroup>> _groups = new(time, () => database.AskAsync(FailureQuestions.All, FailureQuestions.Read, CancellationToken.None));

    /// <summary>The groups; what was just pressed is in them with the next reading.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database is away, or took too long.</exception>
    public async Task<IReadOnlyList<FailureGroup>> CurrentAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await _groups.ReadAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();
}
