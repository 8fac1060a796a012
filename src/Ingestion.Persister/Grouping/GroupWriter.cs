using Ingestion.Contracts.Sameness;
using Ingestion.Database.Ledger;

namespace Ingestion.Persister.Grouping;

/// <summary>Works out the groups of articles whose pairs have changed, and writes what is different.</summary>
internal sealed class GroupWriter(GroupingStatements statements)
{
    /// <summary>Regroups everything that hangs together with the <paramref name="touched"/> articles.</summary>
    public async Task RegroupAsync(IReadOnlyCollection<Guid> touched)
    {
        if (touched.Count == 0)
        {
            return;
        }

        var (members, pairs) = await ReachAsync(touched);
        await WriteReprintsAsync(members, [.. pairs.Where(pair => pair.Kind <= SamenessKind.Reprint)]);
        var stories = GroupsOf(pairs);
        await statements.ExecuteAsync(
            GroupingSql.Stories, Parameter.Uuids(members), Parameter.Uuids([.. stories.Select(one => one.Member)]), Parameter.Uuids([.. stories.Select(one => one.Group)]));
        var copies = GroupsOf(pairs.Where(pair => pair.Faithful)).ToDictionary(one => one.Member, one => one.Group);
        await statements.ExecuteAsync(
            GroupingSql.Copies, Parameter.Uuids(members), Parameter.Uuids([.. members.Select(member => copies.TryGetValue(member, out var group) ? group : (Guid?)null)]));
    }

    // All that hangs together with them, by whatever pairs: one ring of neighbours a round. From all their stories at once, or a story of months has as many
    // rounds as it has days; who has left one meanwhile is worked out too and comes to stand alone.
    private async Task<(Guid[] Members, IReadOnlyCollection<SamePair> Pairs)> ReachAsync(IReadOnlyCollection<Guid> touched)
    {
        var members = new HashSet<Guid>(touched);
        await statements.ForEachAsync(GroupingSql.Together, reader => members.Add(reader.GetGuid(0)), Parameter.Uuids([.. touched]));
        var pairs = new Dictionary<(Guid, Guid), SamePair>();
        Guid[] ring = [.. members];
        while (ring.Length > 0)
        {
            var next = new List<Guid>();
            await statements.ForEachAsync(
                GroupingSql.Edges,
                reader =>
                {
                    var pair = new SamePair(
                        reader.GetGuid(0), reader.GetGuid(1), SamePair.KindOf(reader.GetString(2)), reader.GetFloat(3), reader.GetString(4), reader.GetBoolean(5));
                    pairs.TryAdd((pair.First, pair.Second), pair);
                    if (members.Add(pair.First)) next.Add(pair.First);
                    if (members.Add(pair.Second)) next.Add(pair.Second);
                },
                Parameter.Uuids(ring));
            ring = [.. next];
        }

        return ([.. members], pairs.Values);
    }

    private async Task WriteReprintsAsync(Guid[] members, IReadOnlyList<SamePair> pairs)
    {
        var nearest = new Dictionary<Guid, (SamePair Pair, Guid Other)>();
        foreach (var pair in pairs)
        {
            Keep(pair.First, pair, pair.Second);
            Keep(pair.Second, pair, pair.First);
        }

        var groups = GroupsOf(pairs);
        await statements.ExecuteAsync(
            GroupingSql.Reprints,
            Parameter.Uuids(members),
            Parameter.Uuids([.. groups.Select(one => one.Member)]),
            Parameter.Uuids([.. groups.Select(one => one.Group)]),
            Parameter.Reals([.. groups.Select(one => nearest[one.Member].Pair.Alike)]),
            Parameter.Texts([.. groups.Select(one => ReasonFor(one.Member, nearest[one.Member].Pair))]),
            Parameter.Uuids([.. groups.Select(one => nearest[one.Member].Other)]));

        void Keep(Guid member, SamePair pair, Guid other)
        {
            if (!nearest.TryGetValue(member, out var best) || pair.Alike > best.Pair.Alike || (pair.Alike == best.Pair.Alike && other.CompareTo(best.Other) < 0))
            {
                nearest[member] = (pair, other);
            }
        }
    }

    // The pair's reason speaks from its first article; the second one sees the same from the other side.
    private static string ReasonFor(Guid member, SamePair pair) => (member == pair.Second, pair.Reason) switch
    {
        (true, "part-of-other") => "contains-other",
        (true, "contains-other") => "part-of-other",
        _ => pair.Reason,
    };

    private static IReadOnlyList<(Guid Member, Guid Group)> GroupsOf(IEnumerable<SamePair> pairs)
    {
        var components = new Components();
        foreach (var pair in pairs)
        {
            components.Join(pair.First, pair.Second);
        }

        return components.Groups();
    }
}
