using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Sameness;
using Ingestion.Database.Ledger;
using Npgsql;
using NpgsqlTypes;

namespace Ingestion.Persister.Grouping;

/// <summary>What is done to one batch of texts, inside the caller's transaction.</summary>
internal sealed class GroupingStep(GroupingStatements statements, GroupingOptions options)
{
    private readonly HashSet<Guid> _touched = [];

    /// <summary>Pairs compared.</summary>
    public int Compared { get; private set; }

    /// <summary>Signs, compares, groups and counts the texts.</summary>
    public async Task RunAsync(Guid[] texts)
    {
        await statements.ExecuteAsync(GroupingSql.Settle, Parameter.Uuids(texts));
        // All of them: one whose last pair went with the text of another, taken down or dropped with its month, has none left that would name it.
        await statements.ForEachAsync(
            GroupingSql.Sign, reader => _touched.Add(reader.GetGuid(0)), Parameter.Uuids(texts), Parameter.Integer(SamenessPolicy.ProbeHashes));
        await statements.ForEachAsync(GroupingSql.Forget, Touch, Parameter.Uuids(texts));
        await PairAsync(texts);
        await new GroupWriter(statements).RegroupAsync(_touched);
        await statements.ExecuteAsync(GroupingSql.Count, Parameter.Uuids(texts));
    }

    private async Task PairAsync(Guid[] texts)
    {
        var candidates = await CandidatesAsync(texts);
        Compared = candidates.Count;
        var signed = new Dictionary<Guid, Signed>();
        await statements.ForEachAsync(
            GroupingSql.Signed,
            reader => signed[reader.GetGuid(0)] = Read(reader),
            Parameter.Uuids([.. candidates.Select(pair => pair.First).Concat(candidates.Select(pair => pair.Second)).Distinct()]));
        var common = await CommonAsync();
        // One that was taken down meanwhile is missing.
        await WriteAsync(
        [
            .. candidates.Where(pair => signed.ContainsKey(pair.First) && signed.ContainsKey(pair.Second))
                .Select(pair => PairDecision.Of(signed[pair.First], signed[pair.Second], common)).OfType<(Signed, Signed, SamenessVerdict, bool)>(),
        ]);
    }

    // Each pair once, the smaller id first.
    private async Task<HashSet<(Guid First, Guid Second)>> CandidatesAsync(Guid[] texts)
    {
        var (probes, storyProbes) = (new HashSet<long>(), new HashSet<long>());
        var written = FoundSpan.FirstOf(texts);
        await statements.ForEachAsync(
            GroupingSql.Probes,
            reader =>
            {
                probes.UnionWith(reader.GetFieldValue<long[]>(0));
                storyProbes.UnionWith(reader.GetFieldValue<long[]>(1));
                written = reader.GetDateTime(2) < written ? reader.GetDateTime(2) : written;
            },
            Parameter.Uuids(texts));
        var pairs = new HashSet<(Guid, Guid)>();
        void Add(NpgsqlDataReader reader)
        {
            var (one, other) = (reader.GetGuid(0), reader.GetGuid(1));
            pairs.Add(one.CompareTo(other) < 0 ? (one, other) : (other, one));
        }

        var (from, to) = FoundSpan.Around(texts, options.LookBack);
        await statements.ForEachAsync(
            GroupingSql.TextCandidates, Add, Parameter.Uuids(texts), Parameter.Integer(options.Candidates), Parameter.Uuid(from), Parameter.Uuid(to),
            Parameter.Longs([.. probes]), Parameter.Integer(SamenessPolicy.MostByHash));
        if (storyProbes.Count == 0) return pairs;
        var span = SamenessThresholds.Default.StorySpan;
        await statements.ForEachAsync(
            GroupingSql.StoryCandidates, Add, Parameter.Uuids(texts), Parameter.Integer(options.Candidates),
            Parameter.Uuid(FoundSpan.FromMonthOf(written - span, from)), Parameter.Uuid(to),
            Parameter.Longs([.. storyProbes]), Parameter.Integer(SamenessPolicy.MostByHash), new NpgsqlParameter { Value = span, NpgsqlDbType = NpgsqlDbType.Interval });
        return pairs;
    }

    private async Task<IReadOnlySet<long>> CommonAsync()
    {
        var common = new HashSet<long>();
        await statements.ForEachAsync(GroupingSql.Common, reader => common.Add(reader.GetInt64(0)));
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

        await statements.ExecuteAsync(
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

    private static Signed Read(NpgsqlDataReader reader) => new(
        reader.GetGuid(0),
        reader.GetGuid(1),
        reader.GetDateTime(2),
        new SamenessSignature(reader.GetInt64(3), reader.GetFieldValue<long[]>(4), reader.GetInt32(5), reader.GetFieldValue<long[]>(6)));
}
