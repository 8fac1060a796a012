using Ingestion.Cleaner.Metadata;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class DatelineReaderTests
{
    [Theory]
    [InlineData("KESTREL BAY, Norland (AP) — The ferry was late.", "KESTREL BAY, Norland", "AP")]
    [InlineData("LONDON, June 3 (Reuters) - The ferry was late.", "LONDON", "Reuters")]
    [InlineData("Berlin (dpa) – Die Fähre kam zu spät.", "Berlin", "dpa")]
    [InlineData("MADRID — El barco llegó tarde.", "MADRID", null)]
    public void A_dateline_is_read(string body, string place, string? agency)
    {
        var dateline = DatelineReader.Read(body).ShouldNotBeNull();
        dateline.Place.ShouldBe(place);
        dateline.Agency.ShouldBe(agency);
    }

    [Theory]
    [InlineData("The ferry was late — again.")]
    [InlineData("He came – and went.")]
    [InlineData("“No” – that was all.")]
    [InlineData("")]
    public void A_sentence_with_a_dash_is_no_dateline(string body) => DatelineReader.Read(body).ShouldBeNull();
}
