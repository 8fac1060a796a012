using FsCheck;
using FsCheck.Fluent;
using Ingestion.Classifier.Sameness;

namespace Ingestion.Tests.Classifier.Sameness;

/// <summary>Groups are named by their smallest member, in whatever order they were joined.</summary>
public sealed class DisjointSetsTests
{
    [Fact]
    public void The_groups_do_not_depend_on_the_order_of_joining() => Prop.ForAll(ArbMap.Default.ArbFor<(byte, byte)[]>(), ArbMap.Default.ArbFor<int>(), (pairs, seed) =>
    {
        pairs ??= [];
        var random = new Random(seed);
        var (forward, shuffled) = (new DisjointSets(), new DisjointSets());
        foreach (var (a, b) in pairs) forward.Join(Id(a), Id(b));
        foreach (var (a, b) in pairs.OrderBy(_ => random.Next())) shuffled.Join(Id(b), Id(a));
        Enumerable.Range(0, 256).Select(i => forward.GroupOf(Id(i))).ShouldBe(Enumerable.Range(0, 256).Select(i => shuffled.GroupOf(Id(i))));
        foreach (var (a, b) in pairs) forward.GroupOf(Id(a)).ShouldBe(forward.GroupOf(Id(b)));
        Enumerable.Range(0, 256).ShouldAllBe(i => forward.GroupOf(Id(i)).CompareTo(Id(i)) <= 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hashes_of_many_copies_are_not_common_and_those_of_many_groups_are()
    {
        var groups = Enumerable.Range(0, 20).ToDictionary(Id, i => Id(i < 12 ? 0 : i));
        var postings = new Dictionary<long, List<Guid>>
        {
            [1] = [.. Enumerable.Range(0, 12).Select(Id)],
            [2] = [.. Enumerable.Range(11, 5).Select(Id)],
            [3] = [.. Enumerable.Range(11, 4).Select(Id)],
        };
        CommonShingles.Of(postings, id => groups[id]).ShouldBe([2L]);
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
