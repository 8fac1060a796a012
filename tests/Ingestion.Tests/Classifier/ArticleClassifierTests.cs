using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Tests.Cleaner;

namespace Ingestion.Tests.Classifier;

public sealed class ArticleClassifierTests
{
    private static readonly ArticleClassifier Classifier = new(new ClassifierOptions());

    [Fact]
    public void The_article_that_the_project_was_asked_for_gives_the_facts_that_were_asked_for()
    {
        if (SharedData.Find("articles") is not { } folder)
        {
            Assert.Skip("The measuring data are not beside the checkout.");
            return;
        }

        var file = new RawFile("north-korean-troops.txt", File.ReadAllBytes(Path.Combine(folder, "north-korean-troops.txt")));
        var article = new ArticleCleaner(new CleanerOptions()).Clean(file, CleaningHints.None).ShouldBeOfType<Cleaned>().Articles.Single();
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "north-korean-troops.expected.json")));
        var found = Classifier.Classify(article);

        found.Language.Code.ShouldBe(expected.RootElement.GetProperty("language").GetString());
        Strings("people").ShouldBeSubsetOf(Names(EntityType.Person));
        Strings("organisations").ShouldBeSubsetOf(Names(EntityType.Organisation));
        foreach (var place in expected.RootElement.GetProperty("places").EnumerateArray())
        {
            var name = place.GetProperty("name").GetString();
            found.Entities.ShouldContain(e => e.Type == EntityType.Location && e.Name == name && e.CountryCode == place.GetProperty("country").GetString(), name);
        }

        found.Quotations.ShouldContain(q => q.Direct && q.Speaker == "Lloyd Austin" && q.Verb == "said");
        found.Quantities.ShouldContain(q => q.Qualifier == "up to" && q.Value == 12_000 && q.Object == "troops");
        found.Quantities.ShouldContain(q => q.Qualifier == "more than" && q.Value == 1_300_000);
        found.Dates.ShouldContain(d => d.Text == "June 2024" && d.Value == "2024-06");

        IEnumerable<string> Names(EntityType type) => found.Entities.Where(e => e.Type == type).Select(e => e.Name);
        IEnumerable<string> Strings(string field) => expected.RootElement.GetProperty(field).EnumerateArray().Select(e => e.GetString()!);
    }

    [Fact]
    public void An_article_of_the_same_form_gives_facts_of_the_same_kinds()
    {
        var file = new RawFile("ferries.txt", System.Text.Encoding.UTF8.GetBytes(ArticleCleanerTests.Twin));
        var found = Classifier.Classify(new ArticleCleaner(new CleanerOptions()).Clean(file, CleaningHints.None).ShouldBeOfType<Cleaned>().Articles.Single());

        found.Language.Code.ShouldBe("en");
        new[] { "Mira Halvorsen", "Jonas Weidemann" }.ShouldBeSubsetOf(found.Entities.Where(e => e.Type == EntityType.Person).Select(e => e.Name));
        found.Entities.ShouldContain(e => e.Type == EntityType.Location && e.Name == "Larvik" && e.CountryCode == "NO");
        found.Quotations.ShouldContain(q => q.Direct && q.Speaker == "Mira Halvorsen" && q.Verb == "said");
        found.Quantities.ShouldContain(q => q.Qualifier == "up to" && q.Value == 1_200 && q.Object == "passengers");
        found.Quantities.ShouldContain(q => q.Qualifier == "more than" && q.Value == 1_300_000);
        found.Dates.ShouldContain(d => d.Text == "June 2024" && d.Value == "2024-06");
    }

    [Fact]
    public void Facts_stand_where_they_say()
    {
        int quotations = 0, quantities = 0, dates = 0, mentions = 0;
        Prop.ForAll<string?>(given =>
        {
            var body = $"{given}\n“We saw {given} in Oslo,” said Anna Berg on 3 May 2024. {given} More than 40 ships left Norway.";
            var found = Classifier.Classify(new CleanedArticle { Title = given, Body = body, CleanerVersion = "test" });
            foreach (var quotation in found.Quotations) body[quotation.Start..quotation.End].ShouldBe(quotation.Text);
            foreach (var quantity in found.Quantities) body[quantity.Start..quantity.End].ShouldBe(quantity.Text);
            foreach (var date in found.Dates) body[date.Start..date.End].ShouldBe(date.Text);
            foreach (var entity in found.Entities.Where(e => e.Mentions.Count > 0)) entity.Mentions.ShouldAllBe(m => m.Start >= 0 && m.Start < m.End && m.End <= body.Length);
            quotations += found.Quotations.Count;
            quantities += found.Quantities.Count;
            dates += found.Dates.Count;
            mentions += found.Entities.Sum(e => e.Mentions.Count);
        }).QuickCheckThrowOnFailure();
        new[] { quotations, quantities, dates, mentions }.ShouldAllBe(count => count > 50);
    }

    [Fact]
    public void The_same_article_gives_the_same_facts()
    {
        var article = new CleanedArticle { Title = "Storm closes Lisbon port", Body = "A storm closed the port of Lisbon on Friday, Mayor Rita Lopes said.", CleanerVersion = "test" };
        var first = JsonSerializer.Serialize(Classifier.Classify(article));
        Parallel.For(0, 16, _ => JsonSerializer.Serialize(new ArticleClassifier(new ClassifierOptions()).Classify(article)).ShouldBe(first));
    }
}
