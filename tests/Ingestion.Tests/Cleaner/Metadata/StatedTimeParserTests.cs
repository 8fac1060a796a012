using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ingestion.Cleaner.Metadata;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class StatedTimeParserTests
{
    [Theory]
    [InlineData("2020-03-05", "2020-03-05T00:00:00+00:00", TimePrecision.Day, false)]
    [InlineData("2020-03-05T14:30:05+02:00", "2020-03-05T14:30:05+02:00", TimePrecision.Second, true)]
    [InlineData("2020-03-05T14:30:05.123Z", "2020-03-05T14:30:05+00:00", TimePrecision.Second, true)]
    [InlineData("2020-03-05T14:30:05-0500", "2020-03-05T14:30:05-05:00", TimePrecision.Second, true)]
    [InlineData("20200305", "2020-03-05T00:00:00+00:00", TimePrecision.Day, false)]
    [InlineData("Thu, 05 Mar 2020 14:30:05 GMT", "2020-03-05T14:30:05+00:00", TimePrecision.Second, true)]
    [InlineData("Published March 5th, 2020 at 2:30 p.m. EST", "2020-03-05T14:30:00-05:00", TimePrecision.Minute, true)]
    [InlineData("5 March 2020, 12:05 am", "2020-03-05T00:05:00+00:00", TimePrecision.Minute, false)]
    [InlineData("14:30, 5 March 2020", "2020-03-05T14:30:00+00:00", TimePrecision.Minute, false)]
    [InlineData("Stand: 05.03.2020 14.30 Uhr", "2020-03-05T14:30:00+00:00", TimePrecision.Minute, false)]
    [InlineData("5.3.20", "2020-03-05T00:00:00+00:00", TimePrecision.Day, false)]
    [InlineData("March 2020", "2020-03-01T00:00:00+00:00", TimePrecision.Month, false)]
    [InlineData("le 5 mars 2020 à 14h30", "2020-03-05T14:30:00+00:00", TimePrecision.Minute, false)]
    [InlineData("2020年3月5日 14:30", "2020-03-05T14:30:00+00:00", TimePrecision.Minute, false)]
    [InlineData("2020년 3월 5일", "2020-03-05T00:00:00+00:00", TimePrecision.Day, false)]
    public void Forms_are_read_with_their_precision_and_zone(string text, string expected, TimePrecision precision, bool offsetStated)
    {
        var time = StatedTimeParser.Parse(text).ShouldNotBeNull();
        time.Value.ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));
        time.Value.Offset.ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).Offset);
        time.Precision.ShouldBe(precision);
        time.OffsetStated.ShouldBe(offsetStated);
    }

    [Theory]
    [InlineData("Donnerstag, 5. März 2020")]
    [InlineData("5 de marzo de 2020")]
    [InlineData("5 de março de 2020")]
    [InlineData("5 marzo 2020")]
    [InlineData("5 maart 2020")]
    [InlineData("den 5 mars 2020")]
    [InlineData("5. marts 2020")]
    [InlineData("5. mars 2020")]
    [InlineData("5. maaliskuuta 2020")]
    [InlineData("5 marca 2020")]
    [InlineData("5. března 2020")]
    [InlineData("5. marca 2020")]
    [InlineData("2020. március 5.")]
    [InlineData("5 martie 2020")]
    [InlineData("5 Mart 2020")]
    [InlineData("5 марта 2020 г.")]
    [InlineData("5 березня 2020 року")]
    [InlineData("5 Μαρτίου 2020")]
    [InlineData("5. ožujka 2020.")]
    [InlineData("2020 m. kovo 5 d.")]
    [InlineData("5 Maret 2020")]
    [InlineData("5 مارس 2020")]
    [InlineData("5 במרץ 2020")]
    [InlineData("5 मार्च 2020")]
    [InlineData("5 tháng 3, 2020")]
    [InlineData("d’5 de març de 2020")]
    public void Month_names_of_many_languages_are_read(string text) =>
        StatedTimeParser.Parse(text).ShouldNotBeNull().Value.DateTime.ShouldBe(new DateTime(2020, 3, 5));

    // Cause: six regions alone were known to write the day first.
    [Theory]
    [InlineData("en", 3, 4)]
    [InlineData("en-US", 3, 4)]
    [InlineData("en_US", 3, 4)]
    [InlineData("en-Latn-US", 3, 4)]
    [InlineData("en-PH", 3, 4)]
    [InlineData("en-CA", 3, 4)]
    [InlineData("en-GB", 4, 3)]
    [InlineData("en-SG", 4, 3)]
    [InlineData("en-NG", 4, 3)]
    [InlineData("en-001", 4, 3)]
    [InlineData("en-Latn-HK", 4, 3)]
    [InlineData("de", 4, 3)]
    [InlineData(null, 4, 3)]
    public void The_language_decides_about_the_order_of_day_and_month(string? language, int month, int day) =>
        StatedTimeParser.Parse("3/4/2020", new DateConventions(language)).ShouldNotBeNull().Value.DateTime.ShouldBe(new DateTime(2020, month, day));

    [Fact]
    public void A_day_beyond_twelve_decides_whatever_the_language_says() =>
        StatedTimeParser.Parse("3/14/2020", new DateConventions("de")).ShouldNotBeNull().Value.DateTime.ShouldBe(new DateTime(2020, 3, 14));

    [Fact]
    public void A_date_without_a_year_is_the_last_one_before_the_reference()
    {
        var reference = new DateTimeOffset(2020, 3, 4, 0, 0, 0, TimeSpan.Zero);
        StatedTimeParser.Parse("24 December", new DateConventions(Reference: reference)).ShouldNotBeNull().Value.Year.ShouldBe(2019);
        StatedTimeParser.Parse("24 December").ShouldBeNull();
    }

    // Cause: the year was the reference's or the one before by month and day alone: a clock ahead of it at a month's end lost a year.
    [Theory]
    [InlineData("2024-03-06", "5 March, 14:30", "2024-03-05")]
    [InlineData("2024-03-06", "7 March", "2024-03-07")]
    [InlineData("2024-03-06", "8 March", "2023-03-08")]
    [InlineData("2024-03-31", "1 April", "2024-04-01")]
    [InlineData("2024-12-31", "1 January", "2025-01-01")]
    [InlineData("2025-06-01", "29 February", "2024-02-29")]
    public void A_date_without_a_year_is_never_more_than_a_day_after_the_reference(string reference, string text, string day)
    {
        var conventions = new DateConventions(Reference: DateTimeOffset.Parse(reference + "T23:30:00Z", System.Globalization.CultureInfo.InvariantCulture));
        StatedTimeParser.Parse(text, conventions).ShouldNotBeNull().Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(day);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no date at all")]
    [InlineData("31.02.2020")]
    [InlineData("in 1,234 cases")]
    [InlineData("1.2.3.4")]
    public void What_is_no_date_is_not_read(string text) => StatedTimeParser.Parse(text).ShouldBeNull();

    [Fact]
    public void Machine_times_may_count_from_1970() =>
        StatedTimeParser.ParseMachine("1583418605").ShouldNotBeNull().Value.ShouldBe(new DateTimeOffset(2020, 3, 5, 14, 30, 5, TimeSpan.Zero));

    [Fact]
    public void Any_text_is_survived_and_the_span_lies_inside_it() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var input = "5 March 2020 " + text.Get;
            return StatedTimeParser.TryFind(input, default, out var time, out var span) && time is not null && span.End.Value <= input.Length;
        }).QuickCheckThrowOnFailure();
}
