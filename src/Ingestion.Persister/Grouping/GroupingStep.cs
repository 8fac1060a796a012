using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Sameness;
using Ingestion.Database.Ledger;
using Npgsql;
using NpgsqlTypes;

namespace Ingestion.Persister.Grouping;

/// <summary>What is done to one batch of texts, inside the caller's transaction.</summary>
internal sealed class GroupingStep(NpgsqlConnection connection, GroupingOptions options, CancellationToken cancellationToken)
{
    private readonly HashSet<Guid> _touched = [];

    /// <summary>Pairs compared.</summary>
    public int Compared { get; private set; }

    /// <summary>Signs, compares, groups and counts the texts.</summary>
    public async Task RunAsync(Guid[] texts)
    {
        await ExecuteAsync(GroupingSql.Settle, Parameter.Uuids(texts));
        await ExecuteAsync(GroupingSql.Sign, Parameter.Uuids(texts), Parameter.Integer(SamenessPolicy.ProbeHashes));
        await ForEachAsync(GroupingSql.Forget, Touch, Parameter.Uuids(texts));
        await PairAsync(texts);
        await new GroupWriter(connection, cancellationToken).RegroupAsync(_touched);
        await ExecuteAsync(GroupingSql.Count, Parameter.Uuids(texts));
    }

    private async Task PairAsync(Guid[] texts)
    {
        var mine = new Dictionary<Guid, Signed>();
        await ForEachAsync(GroupingSql.Mine, reader => mine[reader.GetGuid(0)] = Read(reader, 0), Parameter.Uuids(texts));
        var candidates = new Dictionary<(Guid, Guid), (Signed Mine, Signed Other)>();
        void Add(NpgsqlDataReader reader)
        {
            var one = mine[reader.GetGuid(0)];
            var other = Read(reader, 1);
            var key = one.Revision.CompareTo(other.Revision) < 0 ? (one.Revision, other.Revision) : (other.Revision, one.Revision);
            candidates.TryAdd(key, (one, other));
        }

        var (from, to) = FoundSpan.Around(texts, options.LookBack);
        await ForEachAsync(
            GroupingSql.TextCandidates, Add, Parameter.Uuids(texts), Parameter.Integer(options.Candidates), Parameter.Uuid(from), Parameter.Uuid(to));
        await ForEachAsync(
            GroupingSql.StoryCandidates, Add, Parameter.Uuids(texts), Parameter.Integer(options.Candidates), Parameter.Uuid(from), Parameter.Uuid(to),
            new NpgsqlParameter { Value = SamenessThresholds.Default.StorySpan, NpgsqlDbType = NpgsqlDbType.Interval });
        Compared = candidates.Count;
        var common = await CommonAsync(candidates.Values);
        await WriteAsync([.. candidates.Values.Select(pair => PairDecision.Of(pair.Mine, pair.Other, common)).OfType<(Signed, Signed, SamenessVerdict, bool)>()]);
    }

    private async Task<IReadOnlySet<long>> CommonAsync(IEnumerable<(Signed Mine, Signed Other)> candidates)
    {
        var hashes = candidates.SelectMany(pair => pair.Mine.Signature.Shingles.Concat(pair.Other.Signature.Shingles)).ToHashSet();
        var common = new HashSet<long>();
        if (hashes.Count > 0)
        {
            await ForEachAsync(GroupingSql.Common, reader => common.Add(reader.GetInt64(0)), Parameter.Longs([.. hashes]));
        }

        return common;
    }

    private async Task WriteAsync((Signed First, Signed Second, SamenessVerdict Verdict, bool Faithful)[] pairs)
    {
        if (pairs.Length == 0)
        {
            return;
        }

        foreach (var pair in pairs)
        {
            _touched.Add(pair.First.Article);
            _touched.Add(pair.Second.Article);
        }

        await ExecuteAsync(
            GroupingSql.Pair,
            Parameter.Uuids([.. pairs.Select(pair => pair.First.Revision)]),
            Parameter.Uuids([.. pairs.Select(pair => pair.Second.Revision)]),
            Parameter.Uuids([.. pairs.Select(pair => pair.First.Article)]),
            Parameter.Uuids([.. pairs.Select(pair => pair.Second.Article)]),
            Parameter.Texts([.. pairs.Select(pair => SamePair.NameOf(pair.Verdict.Kind))]),
            Parameter.Reals([.. pairs.Select(pair => (float)pair.Verdict.Alike)]),
            Parameter.Texts([.. pairs.Select(pair => SamePair.NameOf(pair.Verdict.Reason))]),
            Parameter.Flags([.. pairs.Select(pair => pair.Faithful)]));
    }

    private void Touch(NpgsqlDataReader reader)
    {
        _touched.Add(reader.GetGuid(0));
        _touched.Add(reader.GetGuid(1));
    }

    private static Signed Read(NpgsqlDataReader reader, int first) => new(
        reader.GetGuid(first),
        reader.GetGuid(first + 1),
        reader.GetDateTime(first + 2),
        new SamenessSignature(
            reader.GetInt64(first + 3), reader.GetFieldValue<long[]>(first + 4), reader.GetInt32(first + 5), reader.GetFieldValue<long[]>(first + 6)));

    private async Task ExecuteAsync(string sql, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task ForEachAsync(string sql, Action<NpgsqlDataReader> row, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            row(reader);
        }
    }
}
