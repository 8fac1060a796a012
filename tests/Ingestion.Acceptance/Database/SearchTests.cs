using Ingestion.Acceptance.Database.Cookbook;
using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Facts;
using Ingestion.Persister.Writing;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Database;

public sealed class SearchTests(CookbookDatabase corpus, ServersFixture servers) : IClassFixture<CookbookDatabase>
{
    [Theory]
    [InlineData("'ferries'", "Enough of the troops|Ferry line opens late|Ferry lost, all saved|Ferry sinks off Norr|Tern goes down off Norr")] // stemmed
    [InlineData("'\"ferry tern\" saved'", "Ferry lost, all saved|Ferry sinks off Norr")] // phrase, and a word
    [InlineData("'troops -election'", "Troops arrive on Norr|Troops land on Norr|Troops to stay on Norr")]
    [InlineData("'shipyard or divers'", "Divers find the Tern|Norr Shipyard wins an order")]
    [InlineData("'trupp'", "Trupper stannar på Norr")] // Swedish, by its own stems
    [InlineData("'troops', source => 'wire'", "Troops to stay on Norr")]
    [InlineData("'troops', since => '2026-03-05'", "Enough of the troops|Troops to stay on Norr")]
    [InlineData("'troops', until => '2026-03-04 10:00Z'", "Troops arrive on Norr")]
    [InlineData("'troops', topic => 'politics'", "Enough of the troops")]
    [InlineData("'troops', topic => 'medtop:11000000'", "Enough of the troops")]
    [InlineData("'troops', entity => 'Olof Berg'", "Troops arrive on Norr|Troops to stay on Norr")]
    [InlineData("'norr', language => 'sv'", "Trupper stannar på Norr")]
    [InlineData("null, entity => 'Helsinki'", "Troops to stay on Norr")]
    [InlineData("'troops', entity => 'Nobody'", "")]
    [InlineData("'the'", "")] // a word that English has too often to be looked for
    [InlineData("''", "")]
    [InlineData("'''; drop table news.article_revision; --'", "")]
    public async Task It_finds(string arguments, string titles) =>
        (await corpus.Database.LinesAsync($"select title from news.search({arguments}) order by title collate \"C\"")).ShouldBe(titles.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task The_title_counts_over_the_lead_and_the_lead_over_the_body_and_the_words_are_marked()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var files = await database.EnterAsync(Files.Seen("1", "1"), Files.Seen("2", "2"), Files.Seen("3", "3"));
        await database.Writer.WriteAsync(
            PersistBatch.Of([
                Pieces.Item(files[0], Pieces.Plain("In the body", "A long lead about other things.\nFar below the lanterns stand.")),
                Pieces.Item(files[1], Pieces.Plain("In the lead", "The lanterns stand in the lead.\nFar below nothing stands.")),
                Pieces.Item(files[2], Pieces.Plain("Lanterns in the title", "A long lead about other things.\nFar below nothing stands."))]),
            TestContext.Current.CancellationToken);

        var found = await database.LinesAsync("select title, highlight from news.search('lantern')");

        found.Select(line => line.Split('|')[0]).ShouldBe(["Lanterns in the title", "In the lead", "In the body"]);
        found[1].ShouldContain("«lanterns» stand");
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_overlap()
    {
        var all = await corpus.Database.LinesAsync("select article_id from news.search('norr', max_rows => 100)");
        var pages = (await corpus.Database.LinesAsync("select article_id from news.search('norr', max_rows => 4)"))
            .Concat(await corpus.Database.LinesAsync("select article_id from news.search('norr', max_rows => 4, skip => 4)"))
            .Concat(await corpus.Database.LinesAsync("select article_id from news.search('norr', max_rows => 4, skip => 8)"));

        all.Count.ShouldBeGreaterThan(8);
        pages.ShouldBe(all.Take(12));
    }

    [Theory]
    [InlineData("'olof berq'", "PER|Olof Berg")]
    [InlineData("'OLOF BERG'", "PER|Olof Berg")]
    [InlineData("'Helsinky'", "LOC|Helsinki")]
    [InlineData("'norr', 'ORG'", "ORG|Norr Shipyard")]
    public async Task A_name_is_found_however_it_is_spelt(string arguments, string first) =>
        (await corpus.Database.LinesAsync($"select type, name from news.find_name({arguments}) limit 1")).ShouldBe([first]);

    [Theory]
    [InlineData("one two three", "one two three", "=one two three")]
    [InlineData("one two three", "one 2 three", "=one|-two|+2|=three")]
    [InlineData("", "new words", "+new words")]
    [InlineData("old words", "", "-old words")]
    [InlineData("kept\nold line\nkept too", "kept\nkept too\nadded", "=kept|-old line|=kept too|+added")]
    public async Task A_word_diff_says_what_went_and_what_came(string old, string text, string changes) =>
        (await corpus.Database.LinesAsync($"select change || words from news.word_diff('{old}', '{text}') order by place")).ShouldBe(changes.Split('|'));

    [Fact]
    public async Task A_language_is_searched_by_PostgreSQLs_configuration_for_it_or_else_simple()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        string[] languages = ["de", "ja", "und", "nb", "ta"];
        var files = await database.EnterAsync([.. languages.Select(language => Files.Seen(language, language))]);
        await database.Writer.WriteAsync(
            PersistBatch.Of([.. files.Zip(languages, (file, language) => Pieces.Item(file, In(language)))]), TestContext.Current.CancellationToken);

        (await database.LinesAsync("select language, search_config::text from news.article order by 1"))
            .ShouldBe(["de|german", "ja|simple", "nb|norwegian", "ta|tamil", "und|simple"]);

        static Contracts.Messages.ClassifiedArticle In(string language)
        {
            var piece = Pieces.Plain(language, $"text in {language}");
            return piece with { Classification = piece.Classification with { Language = new LanguageGuess(language, 1) } };
        }
    }
}
