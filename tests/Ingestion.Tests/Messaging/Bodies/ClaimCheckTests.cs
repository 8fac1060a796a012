using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ingestion.Contracts.Messages;
using Ingestion.Messaging;
using Ingestion.Messaging.Bodies;
using Ingestion.Tests.Contracts;

namespace Ingestion.Tests.Messaging.Bodies;

public sealed class ClaimCheckTests : IDisposable
{
    private static readonly byte[] Large = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(number => $"Ship {number} sails. ")));
    private static readonly ItemIdentity Identity = SampleEnvelopes.Identity with { ContentSha256 = Convert.ToHexStringLower(SHA256.HashData(Large)) };
    private readonly StoreRig _rig = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Json<T>(T item) => JsonSerializer.Serialize(item, MessageJson.Options);

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task What_is_small_travels_in_its_message()
    {
        var found = new FoundItem(Identity, "a.txt", new InlineBody(new byte[1024]), null);
        var cleaned = new CleanedItem(Identity, [SampleEnvelopes.Article with { Removed = [] }]);
        (await _rig.Claims.CheckInAsync(found, Token)).ShouldBeSameAs(found);
        (await _rig.Claims.CheckInAsync(cleaned, Token)).ShouldBeSameAs(cleaned);
        (await _rig.Claims.TakeOutAsync(cleaned, Token)).ShouldBeSameAs(cleaned);
        _rig.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_below_the_limit_travels_packed_in_its_message()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 300).Select(number => $"<p class=\"line\">Ship {number} sails.</p>")));
        using var rig = new StoreRig(inlineLimit: 256 * 1024);
        var light = await rig.Claims.CheckInAsync(new FoundItem(Identity, "a.html", new InlineBody(bytes), [1]), Token);
        light.Body.ShouldBeOfType<PackedBody>();
        light.Sidecar.ShouldBe([1]);
        Json(light).Length.ShouldBeLessThan(bytes.Length / 2);
        rig.Files.ShouldBeEmpty();
        ((InlineBody)(await rig.Claims.TakeOutAsync(light, Token)).Body).Bytes.ShouldBe(bytes);
    }

    [Fact]
    public async Task Found_bytes_above_the_limit_wait_under_the_files_own_hash()
    {
        var found = new FoundItem(Identity, "a.txt", new InlineBody(Large), [1]);
        var light = await _rig.Claims.CheckInAsync(found, Token);
        light.Body.ShouldBe(new StoredBody(Identity.ContentSha256, Large.Length));
        ((InlineBody)(await _rig.Claims.TakeOutAsync(light, Token)).Body).Bytes.ShouldBe(Large);
    }

    [Fact]
    public async Task Cleaned_and_classified_articles_above_the_limit_come_back_field_by_field()
    {
        var article = SampleEnvelopes.Article with { Body = Encoding.UTF8.GetString(Large) };
        var cleaned = new CleanedItem(Identity, [article, SampleEnvelopes.Article]);
        var classified = new ClassifiedItem(Identity, [new(article, SampleEnvelopes.Facts)]);
        var (lightCleaned, lightClassified) = (await _rig.Claims.CheckInAsync(cleaned, Token), await _rig.Claims.CheckInAsync(classified, Token));

        lightCleaned.Articles.ShouldBeEmpty();
        lightClassified.Articles.ShouldBeEmpty();
        Json(lightCleaned).Length.ShouldBeLessThan(1024);
        // Both belong to the file: they lie in its folder and go with it.
        BodyFiles.Of(_rig.Folder, Identity.ContentSha256).Count.ShouldBe(2);
        Json(await _rig.Claims.TakeOutAsync(lightCleaned, Token)).ShouldBe(Json(cleaned));
        Json(await _rig.Claims.TakeOutAsync(lightClassified, Token)).ShouldBe(Json(classified));
    }

    [Fact]
    public async Task What_is_light_already_is_not_checked_in_again()
    {
        var light = await _rig.Claims.CheckInAsync(new FoundItem(Identity, "a.txt", new InlineBody(Large), null), Token);
        (await _rig.Claims.CheckInAsync(light, Token)).ShouldBeSameAs(light);
    }

    [Fact]
    public async Task Only_what_is_taken_out_needs_room()
    {
        var found = new FoundItem(Identity, "a.txt", new InlineBody(Large), null);
        (await _rig.Claims.EnterAsync(found, Token)).ShouldBeNull();
        using var place = await _rig.Claims.EnterAsync(await _rig.Claims.CheckInAsync(found, Token), Token);
        place.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_lost_body_says_how_often_it_was_lost_before()
    {
        var light = await _rig.Claims.CheckInAsync(new FoundItem(Identity, "a.txt", new InlineBody(Large), null), Token);
        File.Delete(_rig.Files[0]);
        (await Should.ThrowAsync<LostBodyException>(() => _rig.Claims.TakeOutAsync(light, Token).AsTask())).Times.ShouldBe(0);
        await _rig.Lost.PublishAgainAsync(Identity.FileId, "lost", Token);
        (await Should.ThrowAsync<LostBodyException>(() => _rig.Claims.TakeOutAsync(light, Token).AsTask())).Times.ShouldBe(1);
        _rig.PublishedAgain.ShouldBe([Identity.FileId]);
    }

    [Fact]
    public async Task A_settled_files_lost_body_counts_for_nothing()
    {
        _rig.InFlight = false;
        await _rig.Lost.PublishAgainAsync(Identity.FileId, "lost", Token);
        _rig.Lost.Times(Identity.FileId).ShouldBe(0);
    }
}
