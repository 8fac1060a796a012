using Ingestion.Cleaner.Metadata;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class LeadDateTests
{
    [Theory]
    [InlineData("27.1.2022 - Bei der Feier im Hafen", "de", "2022-01-27")]
    [InlineData("(21. November 2022) Die Fähre fährt wieder", "de", "2022-11-21")]
    [InlineData("31. Oktober 2023. Ein stiller Abend am Kai", "de", "2023-10-31")]
    [InlineData("5 March 2021 – The ferry sails again", "en", "2021-03-05")]
    [InlineData("5 March 2021 was the day on which the ferry sailed", "en", null)]
    [InlineData("On 5 March 2021: the ferry", "en", null)]
    [InlineData("March 2021: the ferry sailed", "en", null)]
    [InlineData("27.1.2022", "de", null)]
    [InlineData("", "de", null)]
    public void A_date_set_off_at_the_beginning_is_the_texts(string text, string language, string? day) =>
        (LeadDate.Of(text, new DateConventions(language))?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(day);
}
