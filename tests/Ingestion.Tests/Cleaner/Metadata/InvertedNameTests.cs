using Ingestion.Cleaner.Metadata;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class InvertedNameTests
{
    // Cause: the comma of 'Halvorsen, Mira' parted one person into two.
    [Theory]
    [InlineData("Halvorsen, Mira", "Mira Halvorsen")]
    [InlineData("Halvorsen, Mira K.", "Mira K. Halvorsen")]
    [InlineData("Halvorsen, M. K.", "M. K. Halvorsen")]
    [InlineData("Mira Halvorsen", "Mira Halvorsen")]
    [InlineData("Mira Halvorsen, Jonas Weidemann", "Mira Halvorsen, Jonas Weidemann")]
    [InlineData("Mira, Jonas, Ada", "Mira, Jonas, Ada")]
    [InlineData("Halvorsen, PhD", "Halvorsen, PhD")]
    [InlineData("Halvorsen, Editor", "Halvorsen, Editor")]
    [InlineData("Reuters, Halvorsen", "Reuters, Halvorsen")]
    [InlineData("mira, jonas", "mira, jonas")]
    [InlineData(",", ",")]
    [InlineData(null, null)]
    public void The_given_name_goes_first(string? stated, string? expected) => InvertedName.Straightened(stated).ShouldBe(expected);
}
