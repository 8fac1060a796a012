using FsCheck;
using FsCheck.Fluent;
using Ingestion.Classifier.Weights;

namespace Ingestion.Tests.Classifier.Weights;

public sealed class HashIndexTests
{
    [Fact]
    public void Every_key_is_found_at_its_place_and_no_other() =>
        Prop.ForAll(ArbMap.Default.ArbFor<uint[]>(), ArbMap.Default.ArbFor<uint>(), (some, other) =>
        {
            // Spread over all 32 bits: FsCheck's numbers are small.
            uint[] keys = [.. some.Select(k => k * 0x9E3779B1u).Distinct().Order()];
            var index = new HashIndex(keys);
            return keys.Select((key, place) => index.Find(key) == place).All(found => found) && index.Keys().SequenceEqual(keys)
                && index.Find(other) == Array.BinarySearch(keys, other) switch { >= 0 and var place => place, _ => -1 };
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Many_at_once_are_found_as_one_by_one() =>
        Prop.ForAll(ArbMap.Default.ArbFor<uint[]>(), ArbMap.Default.ArbFor<uint[]>(), (some, others) =>
        {
            var index = new HashIndex([.. some.Select(k => k * 0x9E3779B1u).Append(uint.MaxValue).Distinct().Order()]);
            uint[] wanted = [.. some.Select(k => k * 0x9E3779B1u).Concat(others).Append(uint.MaxValue)];
            var (found, rows) = (new List<int>(), new int[CacheLine.Group]);
            for (ReadOnlySpan<uint> left = wanted; !left.IsEmpty;) found.AddRange(rows.Take(index.FindNext(ref left, rows)));
            return wanted.Select(index.Find).SequenceEqual(found);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_key_that_differs_in_its_upper_half_only_is_another_one() => new HashIndex([0x0001_0007, 0x8000_0007]).Find(0x0002_0007).ShouldBe(-1);

    [Fact]
    public void The_largest_key_is_found() => new HashIndex([0, 7, uint.MaxValue]).Find(uint.MaxValue).ShouldBe(2);
}
