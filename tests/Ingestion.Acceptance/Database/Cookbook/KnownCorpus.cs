using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;
using Ingestion.Persister.Writing;
using static Ingestion.Acceptance.Persister.Signatures;

namespace Ingestion.Acceptance.Database.Cookbook;

/// <summary>A fortnight of news from an island that does not exist; questions are asked on Sunday, 8 March 2026.</summary>
internal static class KnownCorpus
{
    public const string Today = "2026-03-08";

    private const string Disaster = "medtop:03000000";
    private const string Economy = "medtop:04000000";
    private const string Politics = "medtop:11000000";
    private const string Conflict = "medtop:16000000";

    private const string FerryText = "The ferry Tern sank off Norr on Monday with about 40 passengers aboard, all of whom were saved.\n“We were lucky,” said Ada Lund, the mayor of Norr.";

    private static readonly KnownPiece[] Pieces =
    [
        new("harbour-post", "Election called on Norr", "2026-02-24T08:00", "Ada Lund and the Harbour Party will face voters in May.")
        {
            Topic = Politics, Authors = ["Ada Holm"], Entities = ["PER:Ada Lund", "ORG:Harbour Party"], Keywords = ["election"],
        },
        new("evening-mail", "Council debates the budget", "2026-02-26T10:00", "The Harbour Party wants a new school on Norr.")
        {
            Topic = Politics, Authors = ["Per Ek"], Entities = ["ORG:Harbour Party", "LOC:Norr:SE"], Keywords = ["budget"], LateByMinutes = 30,
        },
        new("wire", "Ferry sinks off Norr", "2026-03-02T08:00", FerryText)
        {
            Topic = Disaster, Authors = ["Per Holm"], Entities = ["PER:Ada Lund", "LOC:Norr:SE"], Keywords = ["ferry"], Shingles = Shingles(1, 0, 200), Terms = Terms(1),
            Quotations = [("We were lucky,", "Ada Lund", "said", true)], Quantities = [("about 40 passengers", 40, "passengers", "about", null, null)],
        },
        new("harbour-post", "Ferry lost, all saved", "2026-03-02T09:30", FerryText)
        {
            Topic = Disaster, Entities = ["PER:Ada Lund", "LOC:Norr:SE"], Keywords = ["ferry"], Shingles = Shingles(1, 0, 180), Terms = Terms(1),
            Quotations = [("We were lucky,", "Ada Lund", "said", true)], Quantities = [("about 40 passengers", 40, "passengers", "about", null, null)],
        },
        new("evening-mail", "Tern goes down off Norr", "2026-03-02T14:00", "The ferry Tern sank off Norr on Monday.")
        {
            Topic = Disaster, Entities = ["LOC:Norr:SE"], Keywords = ["ferry"], Shingles = Shingles(1, 0, 90), Terms = Terms(1), LateByMinutes = 30,
        },
        new("evening-mail", "Divers find the Tern", "2026-03-03T07:00", "Divers found the Tern. The hearing begins on 13 March, said Ada Lund.")
        {
            Topic = Disaster, Authors = ["Per Ek"], Entities = ["PER:Ada Lund"], Shingles = Shingles(2, 0, 150), Terms = Terms(1), LateByMinutes = 30,
            Quotations = [("The hearing begins on 13 March", "Ada Lund", "said", false)], Dates = [("13 March", "2026-03-13")],
        },
        new("harbour-post", "Troops arrive on Norr", "2026-03-04T06:00", "The Ministry of Defence has sent 1,200 troops to Norr. “They will guard the harbour,” said Olof Berg, the minister. New barracks for 5 million kronor will be ready on 20 March.")
        {
            Topic = Conflict, Authors = ["Ada Holm"], Entities = ["PER:Olof Berg", "ORG:Ministry of Defence", "LOC:Norr:SE"], Keywords = ["troops", "barracks"], Shingles = Shingles(3, 0, 150), Terms = Terms(2),
            Quotations = [("They will guard the harbour,", "Olof Berg", "said", true)], Dates = [("20 March", "2026-03-20")],
            Quantities = [("1,200 troops", 1200, "troops", null, null, "Ministry of Defence"), ("5 million kronor", 5_000_000, "barracks", null, "SEK", null)],
        },
        new("evening-mail", "Troops land on Norr", "2026-03-04T12:00", "Some 900 troops have landed on Norr, islanders say.")
        {
            Topic = Conflict, Authors = ["Per Ek"], Entities = ["LOC:Norr:SE"], Keywords = ["troops"], Shingles = Shingles(4, 0, 150), Terms = Terms(2), LateByMinutes = 30,
            Quantities = [("Some 900 troops", 900, "troops", "some", null, "islanders")],
        },
        new("harbour-post", "Ferry line opens", "2026-03-05T08:00", "A new ferry will sail on Friday.\nTickets cost 40 kronor.") { Topic = Economy, Url = "https://example.org/line" },
        new("harbour-post", "Ferry line opens late", "2026-03-05T08:00", "A new ferry will sail on Sunday.\nTickets cost 40 kronor.")
        {
            Topic = Economy, Url = "https://example.org/line", Updated = "2026-03-05T12:00", Authors = ["Ada Holm"], Quantities = [("40 kronor", 40, "tickets", null, "SEK", null)],
        },
        new("wire", "Troops to stay on Norr", "2026-03-06T09:00", "Up to 3,000 troops will stay on Norr until summer, Olof Berg told reporters in Helsinki.")
        {
            Topic = Conflict, Authors = ["Per Holm"], Entities = ["PER:Olof Berg", "LOC:Norr:SE", "LOC:Helsinki:FI"], Keywords = ["troops"], Shingles = Shingles(5, 0, 150), Terms = Terms(2),
            Quotations = [("troops will stay on Norr until summer", "Olof Berg", "told", false)], Quantities = [("Up to 3,000 troops", 3000, "troops", "up to", null, "Olof Berg")],
        },
        new("island-radio", "Trupper stannar på Norr", "2026-03-06T10:00", "Trupperna stannar på Norr, sade ministern.")
        {
            Topic = Conflict, Language = "sv", Entities = ["LOC:Norr:SE"], Shingles = Shingles(6, 0, 150),
        },
        new("evening-mail", "Enough of the troops", "2026-03-07T06:00", "Norr needs ferries and no troops before the election.")
        {
            Topic = Politics, Kind = ArticleKind.Opinion, Paywalled = true, Authors = ["Ada Holm"], Entities = ["LOC:Norr:SE"], LateByMinutes = 30,
        },
        new("wire", "Norr Shipyard wins an order", "2026-03-08T07:00", "Norr Shipyard has won an order for 12 million euros.")
        {
            Topic = Economy, Kind = ArticleKind.PressRelease, Entities = ["ORG:Norr Shipyard"], Quantities = [("12 million euros", 12_000_000, "order", null, "EUR", null)],
        },
        new("wire", null, null, "The harbour light is out."),
    ];

    public static async Task StoreAsync(MigratedDatabase database)
    {
        var token = TestContext.Current.CancellationToken;
        var number = 0;
        foreach (var piece in Pieces)
        {
            number++;
            var file = await database.EnterAsync(Files.Seen($"{piece.Source}/{number}.html", $"{number}", piece.Source, piece.FoundAt));
            await database.Writer.WriteAsync(PersistBatch.Of([new ClassifiedItem(file[0], [piece.ToArticle()])]), token);
        }

        var rest = await database.EnterAsync(
            Files.Seen("harbour-post/again.html", "3"), Files.Seen("wire/short.txt", "short"), Files.Seen("wire/also-short.txt", "shorter"), Files.Seen("wire/crash.html", "crash"),
            Files.Seen("wire/late.txt", "late", "wire", new DateTimeOffset(2026, 3, 8, 12, 0, 0, TimeSpan.Zero)));
        await database.Writer.WriteAsync(
            new PersistBatch(
                [new ClassifiedItem(rest[0], [Pieces[2].ToArticle()])],
                [Persister.Pieces.Rejected(rest[1]), Persister.Pieces.Rejected(rest[2])],
                [Persister.Pieces.Quarantined(rest[3])]),
            token);
        await database.GroupAllAsync();
        await database.ExecuteAsync("insert into news.label (article_id, topic, note) select article_id, 'medtop:16000000', 'about the troops' from news.article where title = 'Enough of the troops'");
        await database.ExecuteAsync("insert into news.label (article_id, topic) select article_id, topic from news.article where title = 'Election called on Norr'");
    }
}
