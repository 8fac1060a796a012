using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;
using Ingestion.Cleaner.Text;

namespace Ingestion.Tests.Cleaner.Text;

public sealed class RemovalReasonsTests
{
    private const string Body = "\nThe harbour board said on Monday that ferries will sail at night again, six years after the last one left the northern quay.\n";

    // Cause: when the file was found was a hint that nothing read, and a stamp without a year was none.
    [Theory]
    [InlineData("Tuesday, 5 March, 14:30", true)]
    [InlineData("Ten of the best pictures of 5 March", false)]
    public void A_line_of_a_day_without_a_year_and_little_else_is_a_stamp(string line, bool isStamp)
    {
        var page = TextBlockReader.Read(line + Body, 100, CancellationToken.None);
        page.Blocks[0].Role = BlockRole.Removed;
        RemovalReasons.Give(page, TextLines.Scan(page, CancellationToken.None), new DateConventions("en", new DateTimeOffset(2024, 3, 6, 8, 0, 0, TimeSpan.Zero)));
        (page.Blocks[0].Reason == FurnitureReason.Published).ShouldBe(isStamp);
    }
}
