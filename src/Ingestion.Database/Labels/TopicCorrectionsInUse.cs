using System.Runtime.InteropServices;
using Ingestion.Contracts.Facts;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ingestion.Database.Labels;

/// <summary>
/// Gives the classifier the corrections that are in use, looked up once a minute. Where the database is away, what was known last is as good:
/// labels make topics better, never possible.
/// </summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Says when others are in use, and when the database was away.</param>
public sealed partial class TopicCorrectionsInUse(NpgsqlDataSource dataSource, TimeProvider time, ILogger<TopicCorrectionsInUse> logger) : ITopicCorrections
{
    /// <summary>How long a look holds.</summary>
    public static readonly TimeSpan RefreshAfter = TimeSpan.FromMinutes(1);

    private const string InUse = "select id, classifier_version from ops.topic_model where in_use";
    private const string Contents = "select features, weights from ops.topic_model where id = $1";

    private int _looking;
    private int? _toldOf;
    private volatile Look? _last;

    /// <inheritdoc/>
    public async ValueTask<TopicCorrections?> FindAsync(string classifierVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(classifierVersion);
        var last = _last;
        if (last is not null && time.GetElapsedTime(last.At) < RefreshAfter) return last.Corrections;
        // The others go on with what is known while one asks.
        if (Interlocked.Exchange(ref _looking, 1) == 1 && last is not null) return last.Corrections;
        try
        {
            var corrections = await ReadOrKeepAsync(classifierVersion, last?.Corrections, cancellationToken).ConfigureAwait(false);
            _last = new Look(corrections, time.GetTimestamp());
            return corrections;
        }
        finally
        {
            Volatile.Write(ref _looking, 0);
        }
    }

    private async Task<TopicCorrections?> ReadOrKeepAsync(string version, TopicCorrections? known, CancellationToken cancellationToken)
    {
        try
        {
            var found = await ReadAsync(version, known, cancellationToken).ConfigureAwait(false);
            if (found?.Number != known?.Number) LogInUse(found?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none");
            return found;
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            LogAway(fault.Message.ReplaceLineEndings(" "));
            return known;
        }
    }

    private async Task<TopicCorrections?> ReadAsync(string version, TopicCorrections? known, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        int number;
        await using (var command = new NpgsqlCommand(InUse, connection))
        await using (var row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!await row.ReadAsync(cancellationToken).ConfigureAwait(false)) return null;
            number = row.GetInt32(0);
            if (row.GetString(1) is var learntFor && learntFor != version)
            {
                // Once, and not with every look while it lasts.
                if (_toldOf != number) LogOtherVersion(number, learntFor, version);
                _toldOf = number;
                return null;
            }
        }

        if (known?.Number == number) return known;
        await using var contents = new NpgsqlCommand(Contents, connection) { Parameters = { new() { Value = number } } };
        await using var reader = await contents.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) return null;
        return new TopicCorrections(
            number, MemoryMarshal.Cast<byte, uint>(reader.GetFieldValue<byte[]>(0)).ToArray(), MemoryMarshal.Cast<byte, float>(reader.GetFieldValue<byte[]>(1)).ToArray());
    }

    [LoggerMessage(4040, LogLevel.Information, "Topics are corrected by what was learnt from labels: model {Number}")]
    private partial void LogInUse(string number);

    [LoggerMessage(4041, LogLevel.Warning, "Model {Number} was learnt for classifier {LearntFor} and this is {Version}: it is not used. Learn again with 'ingest train', then 'ingest train use'")]
    private partial void LogOtherVersion(int number, string learntFor, string version);

    [LoggerMessage(4042, LogLevel.Warning, "What was learnt from labels could not be looked up: {Reason}. Topics are given by what was known before")]
    private partial void LogAway(string reason);

    private sealed record Look(TopicCorrections? Corrections, long At);
}
