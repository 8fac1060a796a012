using Ingestion.Host.Dashboard.Data;

namespace Ingestion.Tests.Host.Dashboard.Data;

public sealed class QuestionTests
{
    [Fact]
    public void What_is_copied_holds_the_values()
    {
        var id = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91");
        new Question("select $1, $2, $3, $4, $1", id, 30, null, "x").Copyable.ShouldBe($"select '{id}', 30, null, 'x', '{id}'");
    }

    [Fact]
    public void A_value_cannot_end_its_quotes_nor_stand_for_another() =>
        new Question("select $1, $2", "'; drop table news.article; -- $2", "\\'").Copyable.ShouldBe("select '''; drop table news.article; -- $2', '\\'''");
}
