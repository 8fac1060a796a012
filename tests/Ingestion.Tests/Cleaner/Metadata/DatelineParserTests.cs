using Ingestion.Cleaner.Metadata;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class DatelineParserTests
{
    [Theory]
    [InlineData("LARVIK (Reuters) - The harbour board said", "LARVIK", "Reuters")]
    [InlineData("LARVIK, 5 March (dpa) – The harbour board said", "LARVIK", "dpa")]
    [InlineData("Larvik (AFP) — The harbour board said", "Larvik", "AFP")]
    [InlineData("(Reuters) - The harbour board said", null, "Reuters")]
    [InlineData("LARVIK (Reuters), 5 March - The harbour board said", "LARVIK", "Reuters")]
    // Cause: capitals were asked for behind the place's comma too.
    [InlineData("LARVIK, Norway — The harbour board said", "LARVIK, Norway", null)]
    [InlineData("LARVIK, N.H. — The harbour board said", "LARVIK, N.H.", null)]
    [InlineData("LARVIK, Bosnia and Herzegovina — The harbour board said", "LARVIK, Bosnia and Herzegovina", null)]
    [InlineData("LARVIK, Texas (KXNB) — The harbour board said", "LARVIK, Texas", "KXNB")]
    // Cause: without a dash there was no dateline.
    [InlineData("NEW LARVIK, March 5 (PTI) The harbour board said", "NEW LARVIK", "PTI")]
    [InlineData("New Larvik, Mar 5 (PTI) The harbour board said", "New Larvik", "PTI")]
    [InlineData("LARVIK (AP) The harbour board said", "LARVIK", "AP")]
    [InlineData("LARVIK (Coast Society) The harbour board said", null, null)]
    [InlineData("Photo (Reuters) The harbour board said", null, null)]
    [InlineData("The board (Reuters) said on Monday - and will say again", null, null)]
    [InlineData("NATO, which met on Monday — said", null, null)]
    [InlineData("NATO, which met on Monday, and Norway — The allies said", null, null)]
    [InlineData("NATO — the alliance — said", null, null)]
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
