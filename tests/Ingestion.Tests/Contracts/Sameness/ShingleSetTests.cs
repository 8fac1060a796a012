using Ingestion.Contracts.Sameness;

namespace Ingestion.Tests.Contracts.Sameness;

public sealed class ShingleSetTests
{
    [Fact]
    public void Has_what_a_set_from_the_library_has()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            // Few different low bits, so that many meet in one slot and runs go on from the last slot to the first; zero and repetitions among them.
            var bits = random.Next(1, 12);
            var hashes = Enumerable.Range(0, random.Next(0, 300)).Select(_ => random.NextInt64(4) << 38 | random.NextInt64(1L << bits)).ToArray();
            var expected = hashes.ToHashSet();
            var set = new ShingleSet(hashes, new long[ShingleSet.SlotsFor(hashes.Length)]);
            foreach (var asked in hashes.Concat(Enumerable.Range(0, 300).Select(_ => random.NextInt64(4) << 38 | random.NextInt64(1L << bits))).Append(0).Append(-1))
                Assert.Equal(expected.Contains(asked), set.Contains(asked));
        }
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(255, 512)]
    [InlineData(256, 512)]
    [InlineData(257, 1024)]
    public void Leaves_half_of_its_slots_free(int hashes, int slots) => Assert.Equal(slots, ShingleSet.SlotsFor(hashes));
}
