using System.Text.Json;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;
using Ingestion.Messaging;
using Ingestion.Messaging.Quarantine;

namespace Ingestion.Tests.Messaging.Quarantine;

public sealed class KeptItemTests
{
    private static readonly ItemIdentity Identity = new(Guid.CreateVersion7(), null, 0, "works", new string('a', 64), DateTimeOffset.UnixEpoch, Attempt: 6);

    [Fact]
    public void A_found_file_goes_to_the_cleaner_whole_with_its_attempts_from_0()
    {
        var kept = JsonSerializer.Serialize(new FoundItem(Identity, "a.txt", new InlineBody([1, 2, 3]), [4]), MessageJson.Options);

        var envelope = KeptItem.Envelope(typeof(FoundItem).FullName, kept, Identity.FileId).ShouldBeOfType<ArticleFilesFound>();

        var item = envelope.Items.ShouldHaveSingleItem();
        item.Identity.ShouldBe(Identity with { Attempt = 0 });
        item.Body.ShouldBeOfType<InlineBody>().Bytes.ShouldBe(new byte[] { 1, 2, 3 });
        item.Sidecar.ShouldBe(new byte[] { 4 });
    }

    [Fact]
    public void Each_kind_of_item_goes_to_its_own_stage()
    {
        var article = new CleanedArticle { Title = "t", Body = "b", SourceLength = 1, CleanerVersion = "1" };
        Envelope(new CleanedItem(Identity, [article])).ShouldBeOfType<ArticlesCleaned>();
        Envelope(new RejectedItem(Identity, "clean", RejectionReason.Empty, "d")).ShouldBeOfType<ArticlesRejected>();
        Envelope(new ClassifiedItem(Identity, [])).ShouldBeOfType<ArticlesClassified>();
    }

    [Theory]
    [InlineData(null, "{}")]
    [InlineData("application/vnd.masstransit+json", "{}")]
    [InlineData("Ingestion.Contracts.Messages.FoundItem", null)]
    [InlineData("Ingestion.Contracts.Messages.FoundItem", "no JSON")]
    [InlineData("Ingestion.Contracts.Messages.FoundItem", "null")]
    [InlineData("Ingestion.Contracts.Messages.FoundItem", "{}")]
    [InlineData("Ingestion.Contracts.Messages.FoundItem", "[1]")]
    public void What_is_no_item_cannot_be_published(string? type, string? payload) =>
        KeptItem.Envelope(type, payload, Identity.FileId).ShouldBeNull();

    [Fact]
    public void An_item_about_another_file_cannot_be_published() =>
        KeptItem.Envelope(typeof(ClassifiedItem).FullName, JsonSerializer.Serialize(new ClassifiedItem(Identity, []), MessageJson.Options), Guid.CreateVersion7()).ShouldBeNull();

    private static object? Envelope<T>(T item) => KeptItem.Envelope(typeof(T).FullName, JsonSerializer.Serialize(item, MessageJson.Options), Identity.FileId);
}
