using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Bodies;

namespace Ingestion.Tests.Messaging.Bodies;

public sealed class BodyPackingTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1000).Select(number => $"<p class=\"line\">Ship {number} sails.</p>")));

    [Fact]
    public void A_page_travels_at_less_than_half_its_size_and_comes_back()
    {
        var packed = BodyPacking.Pack(new InlineBody(Page)).ShouldNotBeNull();
        packed.Length.ShouldBe(Page.Length);
        packed.Brotli.Length.ShouldBeLessThan(Page.Length / 2);
        BodyPacking.Unpack(packed).Bytes.ShouldBe(Page);
    }

    [Fact]
    public void What_is_short_stays_as_it_is()
    {
        BodyPacking.Pack(new InlineBody(Page[..(BodyPacking.Least - 1)])).ShouldBeNull();
        BodyPacking.Pack(new InlineBody(Page[..BodyPacking.Least])).ShouldNotBeNull();
    }

    [Fact]
    public void What_does_not_shrink_by_a_quarter_stays_as_it_is()
    {
        var noise = new byte[100_000];
        new Random(7).NextBytes(noise);
        BodyPacking.Pack(new InlineBody(noise)).ShouldBeNull();
    }

    [Fact]
    public void Every_body_comes_back_as_it_was() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<byte[]>>(), given =>
        {
            byte[] bytes = [.. Page, .. given.Get];
            return BodyPacking.Unpack(BodyPacking.Pack(new InlineBody(bytes))!).Bytes.AsSpan().SequenceEqual(bytes);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_body_of_another_length_than_stated_is_refused(int difference)
    {
        var packed = BodyPacking.Pack(new InlineBody(Page))!;
        Should.Throw<InvalidDataException>(() => BodyPacking.Unpack(packed with { Length = Page.Length + difference })).Message.ShouldContain("cannot be unpacked");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void An_impossible_length_takes_no_memory(int length) =>
        Should.Throw<InvalidDataException>(() => BodyPacking.Unpack(new PackedBody([1], length))).Message.ShouldContain("states");
}
