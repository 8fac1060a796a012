using System.Security.Cryptography;
using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>Writers that pause for three seconds in the middle of a file, six times the settle time, and go on.</summary>
public sealed class When_a_writer_pauses(ServersFixture servers)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly int _writers = Repetitions.Of(20, 300);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_is_held_open_is_one_article_with_the_whole_text()
    {
        Repetitions.OnlyInTheLongRun();
        await using var service = await Service.StartAsync(servers, Token);
        var streams = Enumerable.Range(0, _writers).Select(number => Begin(service, number)).ToList();
        await Task.Delay(Pause, Token);
        // The window of each: half of its text lay there for longer than files settle, and it was not taken.
        var taken = await service.Rows.CountAsync("ops.file", Token);
        for (var number = 0; number < _writers; number++)
        {
            await streams[number].WriteAsync(Halves(number).Second, Token);
            await streams[number].DisposeAsync();
        }

        await service.UntilSettledAsync(_writers, TimeSpan.FromSeconds(90), Token);
        var balance = await ChaosCheck.BalanceAsync(service, _writers, planted: 0, Token);
        ChaosCheck.Keep(new("a writer pauses for 3 s with its file open", _writers, _writers - (int)taken, balance, null));
        balance.ShouldBeWhole();
        taken.ShouldBe(0);
        balance.RowsOut.ShouldBe(_writers);
        (await ContentsAsync(service)).ShouldBe(Enumerable.Range(0, _writers).Select(number => Hash(OwnArticles.Numbered(number))).ToHashSet(), ignoreOrder: true);
    }

    /// <summary>Nobody can tell a closed half from a whole: it is taken, and what the file grew to is new content.</summary>
    [Fact]
    public async Task A_file_that_grows_while_its_first_half_is_under_way_is_kept_as_both()
    {
        Repetitions.OnlyInTheLongRun();
        await using var service = await Service.StartAsync(servers, Token);
        long underWay;
        await using (await TableLock.TakeAsync(service.Rows, Token))
        {
            for (var number = 0; number < _writers; number++) await Begin(service, number).DisposeAsync();
            await Waiting.UntilAsync("the halves to be under way", t => service.Rows.CountAsync("ops.file where published_at is not null", t), count => count == _writers, TimeSpan.FromSeconds(60), Token);
            await Task.Delay(Pause, Token);
            underWay = await service.Rows.CountAsync("ops.file where outcome = 'in_flight'", Token);
            for (var number = 0; number < _writers; number++) await AppendAsync(service, number);
        }

        await service.UntilSettledAsync(2 * _writers, TimeSpan.FromSeconds(120), Token);
        var balance = await ChaosCheck.BalanceAsync(service, 2 * _writers, planted: 0, Token);
        ChaosCheck.Keep(new("a file grows while its first half is under way", _writers, (int)underWay, balance, null));
        balance.ShouldBeWhole();
        balance.RowsOut.ShouldBe(2 * _writers, "half and whole are two contents");
        Directory.EnumerateFiles(service.Archive, "*.txt", SearchOption.AllDirectories).Select(path => Hash(File.ReadAllBytes(path)))
            .ShouldBe(Enumerable.Range(0, _writers).Select(number => Hash(OwnArticles.Numbered(number))), ignoreOrder: true);
    }

    private static FileStream Begin(Service service, int number)
    {
        var path = PathOf(service, number);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        stream.Write(Halves(number).First);
        return stream;
    }

    private static async Task AppendAsync(Service service, int number)
    {
        await using var stream = new FileStream(PathOf(service, number), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        stream.Seek(0, SeekOrigin.End);
        await stream.WriteAsync(Halves(number).Second, Token);
    }

    private static (byte[] First, byte[] Second) Halves(int number)
    {
        var whole = OwnArticles.Numbered(number);
        return (whole[..(whole.Length / 2)], whole[(whole.Length / 2)..]);
    }

    private static async Task<HashSet<string>> ContentsAsync(Service service) =>
        [.. (await service.Rows.ScalarAsync<string>("select string_agg(encode(content_sha256, 'hex'), ' ') from news.article_revision", Token))!.Split(' ')];

    private static string PathOf(Service service, int number) => Path.Combine(service.Drop, "works", $"{number}.txt");

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
