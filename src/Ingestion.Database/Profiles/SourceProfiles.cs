using System.Collections.Concurrent;
using Ingestion.Contracts.Articles;
using Ingestion.Database.Ledger;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ingestion.Database.Profiles;

/// <summary>
/// Gives the cleaner each source's newest snapshot, remembered for a minute. Where the database is away, what was known last is as good:
/// a profile makes cleaning better, never possible.
/// </summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Says when the database was away.</param>
public sealed partial class SourceProfiles(NpgsqlDataSource dataSource, TimeProvider time, ILogger<SourceProfiles> logger) : ISourceProfiles
{
    /// <summary>How long a snapshot is used before a newer one is looked for.</summary>
    public static readonly TimeSpan RefreshAfter = TimeSpan.FromMinutes(1);

    /// <summary>The same while nothing is known of a source.</summary>
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(5);

    /// <summary>Most sources remembered; beyond, all are forgotten and read again.</summary>
    private const int MostSources = 4096;

    private const int LongestLabel = 255;

    private const string Find = "select version, articles, lines, counts from ops.source_profile where source = $1";

    private readonly ConcurrentDictionary<string, Remembered> _remembered = new(StringComparer.Ordinal);
    private long _awaySince;

    /// <inheritdoc/>
    public async ValueTask<SourceProfile?> FindAsync(string source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        source = StorableText.Of(source, LongestLabel);
        if (_remembered.TryGetValue(source, out var known) && time.GetElapsedTime(known.Since) < (known.Profile is null ? AskAgainAfter : RefreshAfter)) return known.Profile;
        // One failed question a minute, not one a source: cleaning does not wait for a database that is away.
        if (Volatile.Read(ref _awaySince) is not 0 and var away && time.GetElapsedTime(away) < RefreshAfter) return known?.Profile;
        if (_remembered.Count >= MostSources) _remembered.Clear();
        var found = await ReadOrKeepAsync(source, known?.Profile, cancellationToken).ConfigureAwait(false);
        _remembered[source] = new Remembered(found, time.GetTimestamp());
        return found;
    }

    private async ValueTask<SourceProfile?> ReadOrKeepAsync(string source, SourceProfile? known, CancellationToken cancellationToken)
    {
        try
        {
            var found = await ReadAsync(source, cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _awaySince, 0);
            return found;
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            Volatile.Write(ref _awaySince, time.GetTimestamp());
            LogAway(fault.Message.ReplaceLineEndings(" "));
            return known;
        }
    }

    private async ValueTask<SourceProfile?> ReadAsync(string source, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Find);
        command.Parameters.Add(Parameter.Text(source));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) return null;
        var lines = reader.GetFieldValue<long[]>(2);
        var counts = reader.GetFieldValue<int[]>(3);
        var byLine = new Dictionary<ulong, int>(lines.Length);
        for (var i = 0; i < lines.Length; i++) byLine[unchecked((ulong)lines[i])] = counts[i];
        return new SourceProfile(source, reader.GetInt64(0), reader.GetInt32(1), byLine);
    }

    [LoggerMessage(4030, LogLevel.Warning, "The source profiles could not be read: {Reason}. Articles are cleaned by what was known before")]
    private partial void LogAway(string reason);

    private sealed record Remembered(SourceProfile? Profile, long Since);
}
