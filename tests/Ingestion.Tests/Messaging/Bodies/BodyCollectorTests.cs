using System.Security.Cryptography;
using Ingestion.Contracts.Messages;

namespace Ingestion.Tests.Messaging.Bodies;

public sealed class BodyCollectorTests : IDisposable
{
    private readonly StoreRig _rig = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task All_of_a_settled_file_goes_and_nothing_of_another()
    {
        var (settled, _) = await PutAsync(1);
        await _rig.Store.PutAsync(settled, new byte[3000], Token);
        var (_, other) = await PutAsync(2);
        (await _rig.Collector.CollectAsync([settled, settled, ""], Token)).ShouldBe(2);
        _rig.Files.ShouldHaveSingleItem();
        _rig.Store.Holds(other).ShouldBeTrue();
    }

    [Fact]
    public async Task What_another_file_of_the_same_content_waits_for_stays()
    {
        var (origin, body) = await PutAsync(1);
        _rig.Wanted.Add(origin);
        (await _rig.Collector.CollectAsync([origin], Token)).ShouldBe(0);
        _rig.Store.Holds(body).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_is_entered_in_between_gets_its_body_back()
    {
        var (origin, body) = await PutAsync(1);
        _rig.OnAsked = asked =>
        {
            if (asked != 1) return;
            _rig.Store.Holds(body).ShouldBeFalse("it is out of sight before the ledger is asked for good");
            _rig.Wanted.Add(origin);
        };
        (await _rig.Collector.CollectAsync([origin], Token)).ShouldBe(0);
        _rig.Store.Holds(body).ShouldBeTrue();
        _rig.Files.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_sweep_takes_what_is_old_and_unwanted_and_nothing_else()
    {
        var (_, orphan) = await PutAsync(1);
        var (wantedOrigin, wanted) = await PutAsync(2);
        _rig.Wanted.Add(wantedOrigin);
        Age();
        var (_, young) = await PutAsync(3);
        (await _rig.Collector.SweepAsync(DateTimeOffset.UtcNow.AddHours(-1), Token)).ShouldBe(1);
        (_rig.Store.Holds(orphan), _rig.Store.Holds(wanted), _rig.Store.Holds(young)).ShouldBe((false, true, true));
    }

    [Fact]
    public async Task What_a_killed_writer_or_collector_left_is_put_in_order()
    {
        var (wantedOrigin, wanted) = await PutAsync(1);
        _rig.Wanted.Add(wantedOrigin);
        var (_, unwanted) = await PutAsync(2);
        foreach (var file in _rig.Files) File.Move(file, file + ".going");
        await File.WriteAllTextAsync(Path.Combine(_rig.Folder, "half.br.0123.part"), "half", Token);
        await File.WriteAllTextAsync(Path.Combine(_rig.Folder, "a person's note.txt"), "not ours", Token);
        Age();
        (await _rig.Collector.SweepAsync(DateTimeOffset.UtcNow.AddHours(-1), Token)).ShouldBe(2);
        (_rig.Store.Holds(wanted), _rig.Store.Holds(unwanted)).ShouldBe((true, false));
        _rig.Files.Select(Path.GetFileName).ShouldContain("a person's note.txt");
        _rig.Files.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_sweep_goes_by_pages_and_ends_when_it_is_told_to()
    {
        for (var seed = 0; seed < 1200; seed++) await File.WriteAllTextAsync(Path.Combine(_rig.Folder, $"{seed}.part"), "", Token);
        Age();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => _rig.Collector.SweepAsync(DateTimeOffset.UtcNow, stop.Token));
        (await _rig.Collector.SweepAsync(DateTimeOffset.UtcNow, Token)).ShouldBe(1200);
    }

    private async Task<(string Origin, StoredBody Body)> PutAsync(byte seed)
    {
        byte[] bytes = [.. Enumerable.Repeat(seed, 5000)];
        var origin = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return (origin, await _rig.Store.PutAsync(origin, bytes, Token));
    }

    private void Age()
    {
        foreach (var file in _rig.Files) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-2));
    }
}
