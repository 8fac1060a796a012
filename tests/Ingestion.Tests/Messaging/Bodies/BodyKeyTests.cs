using Ingestion.Messaging.Bodies;

namespace Ingestion.Tests.Messaging.Bodies;

public sealed class BodyKeyTests
{
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // SHA-256 of "abc", FIPS 180-4
    private static readonly string Other = new('0', 64);

    [Fact]
    public void A_files_own_bytes_lie_under_their_hash_in_two_levels()
    {
        var key = BodyKey.Of(Abc, "abc"u8);
        key.ToString().ShouldBe(Abc);
        key.Path.ShouldBe($"ba/78/{Abc}.br");
    }

    [Fact]
    public void What_a_stage_made_lies_beside_the_file_it_was_made_of()
    {
        var key = BodyKey.Of(Other, "abc"u8);
        key.ToString().ShouldBe($"{Other}.{Abc}");
        key.Path.ShouldBe($"00/00/{Other}.{Abc}.br");
        BodyKey.Parse(key.ToString()).ShouldBe(key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad/x")]
    public void Nothing_else_is_a_key(string? text) => BodyKey.Parse(text).ShouldBeNull();

    [Fact]
    public void A_body_of_no_hash_is_refused() => Should.Throw<FormatException>(() => BodyKey.Of("../x", "abc"u8));
}
