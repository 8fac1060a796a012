using System.Security.Cryptography;
using System.Text;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Publishing;
using Ingestion.Messaging;
using Ingestion.Messaging.Bodies;
using Microsoft.Extensions.Options;

namespace Ingestion.Tests.Messaging.Bodies;

public sealed class BodyStoreTests : IDisposable
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The ferry to Norr runs again. ", 1000)));
    private static readonly string Origin = Convert.ToHexStringLower(SHA256.HashData(Body));
    private readonly StoreRig _rig = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task What_is_put_comes_back_and_is_smaller_on_the_disk()
    {
        var stored = await _rig.Store.PutAsync(Origin, Body, Token);
        stored.ShouldBe(new StoredBody(Origin, Body.Length));
        new FileInfo(_rig.Files.ShouldHaveSingleItem()).Length.ShouldBeLessThan(Body.Length / 4);
        (await _rig.Store.GetAsync(stored, Token)).ShouldBe(Body);
        _rig.Store.Holds(stored).ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_content_is_one_file_however_often_and_at_once_it_comes()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _rig.Store.PutAsync(Origin, Body, Token))));
        all.Distinct().ShouldHaveSingleItem();
        _rig.Files.ShouldHaveSingleItem();
        (await _rig.Store.GetAsync(all[0], Token)).ShouldBe(Body);
    }

    [Fact]
    public async Task One_that_is_not_there_is_missing()
    {
        var stored = await _rig.Store.PutAsync(Origin, Body, Token);
        File.Delete(_rig.Files[0]);
        (await Should.ThrowAsync<LostBodyException>(() => _rig.Store.GetAsync(stored, Token))).Loss.ShouldBe(BodyLoss.Missing);
        _rig.Store.Holds(stored).ShouldBeFalse();
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("empty")]
    [InlineData("other")]
    [InlineData("noise")]
    public async Task One_that_is_damaged_is_deleted_so_that_it_can_be_written_again(string damage)
    {
        var stored = await _rig.Store.PutAsync(Origin, Body, Token);
        var file = _rig.Files[0];
        var bytes = await File.ReadAllBytesAsync(file, Token);
        await File.WriteAllBytesAsync(
            file,
            damage switch
            {
                "cut" => bytes[..(bytes.Length / 2)],
                "empty" => [],
                "noise" => Encoding.UTF8.GetBytes("this is no Brotli stream at all, by any means"),
                _ => await OtherAsync(),
            },
            Token);
        (await Should.ThrowAsync<LostBodyException>(() => _rig.Store.GetAsync(stored, Token))).Loss.ShouldBe(BodyLoss.Damaged);
        File.Exists(file).ShouldBeFalse();
        (await _rig.Store.GetAsync(await _rig.Store.PutAsync(Origin, Body, Token), Token)).ShouldBe(Body);
    }

    [Theory]
    [InlineData("../../secret", 5)]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", -1)]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", long.MaxValue)]
    public async Task A_reference_that_cannot_be_one_is_damage_and_reads_nothing(string key, long length) =>
        (await Should.ThrowAsync<LostBodyException>(() => _rig.Store.GetAsync(new StoredBody(key, length), Token))).Loss.ShouldBe(BodyLoss.Damaged);

    [Fact]
    public async Task A_folder_without_its_marker_is_a_share_that_is_not_mounted()
    {
        var stored = await _rig.Store.PutAsync(Origin, Body, Token);
        File.Delete(Path.Combine(_rig.Folder, BodyStore.Marker));
        (await Should.ThrowAsync<StoreAwayException>(() => _rig.Store.GetAsync(stored, Token))).Message.ShouldContain(_rig.Folder);
        await Should.ThrowAsync<StoreAwayException>(() => _rig.Store.PutAsync(Origin, Body, Token));
    }

    [Fact]
    public async Task What_cannot_be_written_leaves_nothing_and_is_an_outage()
    {
        // Where the fan-out's folder ought to be lies a file.
        await File.WriteAllTextAsync(Path.Combine(_rig.Folder, Origin[..2]), "in the way", Token);
        (await Should.ThrowAsync<StoreAwayException>(() => _rig.Store.PutAsync(Origin, Body, Token))).Message.ShouldContain("cannot be written");
        _rig.Store.Refused.ShouldBeGreaterThan(0);
        _rig.Files.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_place_that_cannot_be_a_folder_is_named_at_the_start()
    {
        var file = Path.Combine(_rig.Folder, "file");
        File.WriteAllText(file, "");
        Should.Throw<FormatException>(() => new BodyStore(Options.Create(new MessagingOptions { Store = file })).Prepare()).Message.ShouldStartWith($"Messaging:Store: {file} cannot be written");
    }

    private async Task<byte[]> OtherAsync()
    {
        var other = new string('0', 64);
        await _rig.Store.PutAsync(other, Body.Reverse().ToArray(), Token);
        var file = _rig.Files.Single(path => Path.GetFileName(path).StartsWith(other, StringComparison.Ordinal));
        return await File.ReadAllBytesAsync(file, Token);
    }
}
