using Ingestion.Cleaner.Metadata;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class DatelineParserTests
{
    [Theory]
    [InlineData("LARVIK (Reuters) - The harbour board said", "LARVIK", "Reuters")]
    [InlineData("LARVIK, 5 March (dpa) – The harbour board said", "LARVIK", "dpa")]
    [InlineData("Larvik (AFP) — The harbour board said", "Larvik", "AFP")]
    [InlineData("LARVIK, Norway — The harbour board said", null, null)]
    [InlineData("LARVIK — The harbour board said", "LARVIK", null)]
    [InlineData("The harbour – said the board – is open", null, null)]
    [InlineData("", null, null)]
    public void Place_and_agency_are_read(string paragraph, string? place, string? agency)
    {
        var dateline = DatelineParser.Parse(paragraph);
        dateline?.Place.ShouldBe(place);
        dateline?.Agency.ShouldBe(agency);
        (dateline is null).ShouldBe(place is null && agency is null);
    }
}
