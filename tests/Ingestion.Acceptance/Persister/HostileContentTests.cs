using System.Text;
using Ingestion.Acceptance.Database;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Persister.Writing;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Persister;

/// <summary>Texts that a database may choke on, each between two that must come to no harm.</summary>
public sealed class HostileContentTests(ServersFixture servers)
{
    public static TheoryData<string> Kinds => [.. Storable.Keys];

    private static readonly Dictionary<string, Func<ClassifiedArticle, ClassifiedArticle>> Storable = new()
    {
        ["NUL everywhere"] = piece => Everywhere(piece, "a\0b"),
        ["lone surrogates everywhere"] = piece => Everywhere(piece, "a\uD800b\uDC00"),
        ["right-to-left"] = piece => Everywhere(piece, "\u202Eقال الوزير إن العبارة ستبحر\u202C \u05D0\u05D1"),
        ["ten megabytes"] = piece => Body(piece, string.Concat(Enumerable.Range(0, 1_300_000).Select(word => $"w{word:D6} "))),
        ["one word of a megabyte"] = piece => Body(piece, new string('x', 1_000_000)),
        ["an address of 3,000 bytes"] = piece => piece with { Article = piece.Article with { CanonicalUrl = "https://example.org/" + new string('ü', 1_490) } },
        ["the year 1"] = piece => Dated(piece, DateTimeOffset.MinValue),
        ["the year 9999"] = piece => Dated(piece, DateTimeOffset.MaxValue),
        ["time in the future"] = piece => Dated(piece, DateTimeOffset.UtcNow.AddYears(3)),
        ["ten thousand entities"] = piece => piece with
        {
            Classification = piece.Classification with
            {
                Entities = [.. Enumerable.Range(0, 10_000).Select(number => new Entity($"Name {number}", EntityType.Person, null, [], [new Mention(number, number + 1)], 0.5))],
            },
        },
        ["names of a megabyte"] = piece => piece with
        {
            Classification = piece.Classification with { Entities = [new Entity(new string('n', 1_000_000), EntityType.Organisation, "XX-far-too-long", [], [], double.NaN)] },
        },
        ["numbers beyond all"] = piece => piece with
        {
            Classification = piece.Classification with
            {
                Quantities = [new Quantity(-1, int.MaxValue, "", decimal.MaxValue, decimal.MinValue, null, null, null, null, double.PositiveInfinity)],
                Topics = [new TopicScore(new string('t', 500), "\0", -1)],
            },
        },
        ["empty"] = piece => Body(piece, "") with { Classification = piece.Classification },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_is_stored_and_so_are_its_neighbours(string kind)
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var files = await database.EnterAsync(Files.Seen("before.txt", "1"), Files.Seen("it.txt", "2"), Files.Seen("after.txt", "3"));

        var outcomes = await database.Writer.WriteAsync(
            PersistBatch.Of([Pieces.Item(files[0], Pieces.Numbered(1)), Pieces.Item(files[1], Storable[kind](Pieces.Numbered(2))), Pieces.Item(files[2], Pieces.Numbered(3))]),
            TestContext.Current.CancellationToken);

        outcomes.ShouldBe(files.Select(file => (ItemOutcome)new SettledItem(file.FileId, FileOutcome.Stored)));
        (await database.CountAsync("news.article")).ShouldBe(3);
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Years_1_and_9999_and_a_replaced_NUL_are_read_back_as_they_were()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var files = await database.EnterAsync(Files.Seen("a.txt", "1"), Files.Seen("b.txt", "2"));
        await database.Writer.WriteAsync(
            PersistBatch.Of([Pieces.Item(files[0], Dated(Pieces.Plain("x\0y", "a\uD83Db"), DateTimeOffset.MinValue)), Pieces.Item(files[1], Dated(Pieces.Plain("z", "b"), DateTimeOffset.MaxValue))]),
            TestContext.Current.CancellationToken);

        (await database.LinesAsync("select title, body, (published_at at time zone 'UTC')::text from news.article order by published_at"))
            .ShouldBe(["x\uFFFDy|a\uFFFDb|0001-01-01 00:00:00", "z|b|9999-12-31 23:59:59.999999"]);
    }

    [Fact]
    public async Task Names_alike_but_for_case_or_accents_stay_apart_and_are_found_by_either_spelling()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var file = await database.EnterOneAsync("a.txt", "1");
        var piece = Pieces.Plain("t", "Zoë, ZOË, Zoe");
        var named = piece with
        {
            Classification = piece.Classification with
            {
                Entities = [Person("Zoë Holm", 0), Person("ZOË HOLM", 5), Person("Zoe Holm", 10), Person("Zoe\u0308 Holm", 10)],
            },
        };

        await database.Writer.WriteAsync(PersistBatch.Of([Pieces.Item(file, named)]), TestContext.Current.CancellationToken);

        (await database.CountAsync("news.entity where type = 'PER'")).ShouldBe(4);
        (await database.CountAsync("news.mention")).ShouldBe(4);

        static Entity Person(string name, int at) => new(name, EntityType.Person, null, [], [new Mention(at, at + 3)], 0.9);
    }

    [Theory]
    [InlineData("no hash", "FormatException")]
    [InlineData("a hash of four bytes", "23514")]
    [InlineData("a vector of more than a megabyte", "54000")]
    public async Task What_PostgreSQL_refuses_is_refused_alone(string kind, string sqlState)
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var files = await database.EnterAsync([.. Enumerable.Range(0, 50).Select(number => Files.Seen($"{number}.txt", $"text {number}"))]);
        ClassifiedItem[] items = [.. files.Select((file, number) => Pieces.Item(file, Pieces.Numbered(number)))];
        items[31] = kind switch
        {
            "no hash" => items[31] with { Identity = items[31].Identity with { ContentSha256 = "not hexadecimal" } },
            "a hash of four bytes" => items[31] with { Identity = items[31].Identity with { ContentSha256 = "0a0b0c0d" } },
            _ => Pieces.Item(files[31], Body(Pieces.Numbered(31), ManyCompounds())),
        };

        var outcomes = await database.Writer.WriteAsync(PersistBatch.Of(items), TestContext.Current.CancellationToken);

        outcomes[31].ShouldBeOfType<RefusedItem>().SqlState.ShouldBe(sqlState);
        outcomes.Where((_, number) => number != 31).ShouldAllBe(outcome => outcome is SettledItem);
        (await database.LinesAsync("select outcome, count(*) from ops.file group by 1 order by 1")).ShouldBe(["in_flight|1", "stored|49"]);

        // The stage then publishes it as quarantined, and that is taken.
        await database.Writer.WriteAsync(PersistBatch.Of([Pieces.Quarantined(files[31])]), TestContext.Current.CancellationToken);
        (await database.LinesAsync("select outcome, count(*) from ops.file group by 1 order by 1")).ShouldBe(["quarantined|1", "stored|49"]);
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    // Compounds of letters that take three bytes each, no two alike: the parser gives the whole and both its parts.
    private static string ManyCompounds()
    {
        var random = new Random(1);
        var text = new StringBuilder();
        while (text.Length < 200_000)
        {
            for (var place = 0; place < 10; place++)
            {
                text.Append((char)(0xA641 + (2 * random.Next(16))));
                if (place == 4) text.Append('-');
            }

            text.Append(' ');
        }

        return text.ToString();
    }

    private static ClassifiedArticle Body(ClassifiedArticle piece, string body) => piece with { Article = piece.Article with { Body = body } };

    private static ClassifiedArticle Dated(ClassifiedArticle piece, DateTimeOffset at) =>
        piece with { Article = piece.Article with { Published = new StatedTime(at, TimePrecision.Second, true), Updated = new StatedTime(at, TimePrecision.Day, false) } };

    private static ClassifiedArticle Everywhere(ClassifiedArticle piece, string text) => new(
        piece.Article with
        {
            Title = text, Subtitle = text, Body = $"{text}\n{text}", Authors = [new Author(text, AuthorKind.Unknown)], Dateline = new Dateline(text, text),
            CanonicalUrl = text, SiteName = text, Section = text, Tags = [text, ""], DeclaredLanguage = text, Links = [new ArticleLink(text, 0, 1)], Captions = [text],
            Removed = [new RemovedSpan(0, 1, text, text)], FieldSources = new Dictionary<string, string> { [text] = text }, Charset = text, CleanerVersion = text,
        },
        piece.Classification with
        {
            Language = new LanguageGuess(text, 1), Topics = [new TopicScore(text, text, 1)], Entities = [new Entity(text, EntityType.Miscellaneous, text, [text], [new Mention(0, 1)], 1)],
            Quotations = [new Quotation(0, 1, text, text, null, null, text, false, 1)], Quantities = [new Quantity(0, 1, text, 1, null, text, text, text, text, 1)],
            Dates = [new DateMention(0, 1, text, text, TimePrecision.Decade, false, 1)], Keywords = [new Keyword(text, 1)], ClassifierVersion = text,
        });
}
