using System.Security.Cryptography;
using System.Text;
using Ingestion.Contracts.Messages;
using Ingestion.Database.Failures;
using Ingestion.Host.Retrying;
using Ingestion.Tests.Contracts;
using Ingestion.Tests.Messaging.Bodies;

namespace Ingestion.Tests.Host.Retrying;

public sealed class KeptBodyTests : IDisposable
{
    private static readonly byte[] Large = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(number => $"Ship {number} sails. ")));
    private static readonly ItemIdentity Identity = SampleEnvelopes.Identity with { ContentSha256 = Convert.ToHexStringLower(SHA256.HashData(Large)), Attempt = 0 };
    private readonly StoreRig _rig = new();
    private readonly string _original = Path.Combine(Directory.CreateTempSubdirectory("rejected-").FullName, "page~0195e0a0.html");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _rig.Dispose();
        Directory.Delete(Path.GetDirectoryName(_original)!, recursive: true);
    }

    [Fact]
    public async Task A_body_that_is_there_is_left_to_the_store()
    {
        var envelope = new ArticleFilesFound([await CheckedInAsync()]);
        await File.WriteAllBytesAsync(_original, Large, Token);
        (await CompleteAsync(envelope)).ShouldBeSameAs(envelope);
    }

    [Fact]
    public async Task One_that_is_gone_is_written_again_from_the_original()
    {
        var item = await CheckedInAsync();
        File.Delete(_rig.Files[0]);
        await File.WriteAllBytesAsync(_original, Large, Token);
        await CompleteAsync(new ArticleFilesFound([item]));
        (await _rig.Store.GetAsync((StoredBody)item.Body, Token)).ShouldBe(Large);
    }

    [Fact]
    public async Task Where_a_later_stage_lost_it_the_file_begins_anew()
    {
        var cleaned = new ArticlesCleaned([new CleanedItem(Identity, [], new StoredBody($"{Identity.ContentSha256}.{new string('0', 64)}", 9))]);
        await File.WriteAllBytesAsync(_original, Large, Token);
        await File.WriteAllTextAsync(_original + ".meta.json", "{}", Token);
        var found = (await CompleteAsync(cleaned)).ShouldBeOfType<ArticleFilesFound>().Items.ShouldHaveSingleItem();
        (found.Identity, found.Name).ShouldBe((Identity, "page~0195e0a0.html"));
        found.Sidecar.ShouldBe("{}"u8.ToArray());
        _rig.Store.Holds((StoredBody)found.Body).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_the_original_or_with_another_one_nothing_is_made_up(bool changed)
    {
        var envelope = new ArticleFilesFound([await CheckedInAsync()]);
        File.Delete(_rig.Files[0]);
        if (changed) await File.WriteAllTextAsync(_original, "other", Token);
        (await CompleteAsync(envelope)).ShouldBeSameAs(envelope);
        _rig.Files.ShouldBeEmpty();
    }

    private async Task<FoundItem> CheckedInAsync() => await _rig.Claims.CheckInAsync(new FoundItem(Identity, "page.html", new InlineBody(Large), null), Token);

    private Task<object> CompleteAsync(object envelope) => new KeptBody(_rig.Store, _rig.Claims)
        .CompleteAsync(new KeptFailure(Guid.NewGuid(), Identity.FileId, "clean", "bug", null, null, _original), envelope, Token);
}
