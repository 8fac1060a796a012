using FsCheck;
using FsCheck.Fluent;
using Ingestion.Classifier.Topics;
using Ingestion.Tests.Cleaner;

namespace Ingestion.Tests.Classifier.Topics;

public sealed class TopicClassifierTests
{
    [Theory]
    [InlineData("sport", "en", "Striker's late goal sends Harbour United into the cup final", "The striker scored in the last minute as the team beat its rivals 2-1. The coach praised the players and the fans after the semi-final match.")]
    [InlineData("health", "en", "Hospital opens ward for flu patients", "Doctors at the hospital said the virus had infected dozens of patients this week. Nurses are offering a vaccine to the elderly as the outbreak spreads.")]
    [InlineData("economy, business and finance", "en", "Shipbuilder's profits fall as costs rise", "Shares in the company fell after it reported lower quarterly earnings. Investors and analysts said inflation and interest rates had hit sales.")]
    [InlineData("politics", "en", "Parliament votes down the minister's bill", "Lawmakers of the ruling party and the opposition voted against the legislation. The prime minister said the government would call elections.")]
    [InlineData("weather", "en", "Heavy rain and strong winds forecast for the coast", "Forecasters expect heavy rain, snow and gusts with temperatures near freezing. The weather service issued a storm warning.")]
    [InlineData("labour", "en", "Dock workers walk out over pay", "Trade union members began a strike after wage talks failed. The workers want higher wages and the employer says jobs and layoffs are at stake.")]
    [InlineData("sport", "fr", "Le club remporte la finale", "L'équipe a gagné le match grâce à un but de son attaquant. L'entraîneur a félicité les joueurs et les supporters dans le stade.")]
    [InlineData("health", "de", "Krankenhaus impft Patienten", "Ärzte im Krankenhaus warnen vor einem Virus. Patienten mit Symptomen der Krankheit bekommen einen Impfstoff.")]
    public void A_plain_article_gets_its_topic_first(string topic, string language, string title, string body) =>
        TopicClassifier.Default.RankAll(title, body, language)[0].Label.ShouldBe(topic);

    [Fact]
    public void The_article_the_project_was_asked_for_is_about_conflict_or_politics()
    {
        Assert.SkipWhen(SharedData.Find("articles") is null, "the measuring data do not lie beside the checkout");
        var text = File.ReadAllText(Path.Combine(SharedData.Find("articles")!, "north-korean-troops.txt"));
        var title = text[..text.IndexOf('\n')];
        var body = text[title.Length..text.IndexOf("Read more:", StringComparison.Ordinal)];

        var topics = TopicClassifier.Default.Rank(title, body, "en");

        topics.Take(2).Select(t => t.Label).ShouldContain(label => label == "conflict, war and peace" || label == "politics");
    }

    [Fact]
    public void An_article_of_the_same_form_is_about_conflict_or_politics()
    {
        const string title = "Ministry confirms the islands’ claim: foreign soldiers now at the northern front";
        const string body = "Defence Minister Mira Halvorsen has confirmed evidence of foreign troops at the northern front, though their role in the war remains unclear.\n"
            + "The army of the islands said that up to 2,000 soldiers had crossed the border with artillery, and that a ceasefire was no longer in sight.\n"
            + "The president asked the security council to meet, and the government may send weapons in response.";

        TopicClassifier.Default.Rank(title, body, "en").Take(2).Select(t => t.Label).ShouldContain(label => label == "conflict, war and peace" || label == "politics");
    }

    [Fact]
    public void Only_topics_above_the_threshold_are_given_best_first()
    {
        const string body = "The team won the match after a late goal, and the minister praised the players in parliament.";

        var all = TopicClassifier.Default.RankAll(null, body, "en");
        var given = new TopicClassifier(0.3).Rank(null, body, "en");

        all.Count.ShouldBe(17);
        all.Select(t => t.Probability).ShouldBeInOrder(SortDirection.Descending);
        all.Sum(t => t.Probability).ShouldBe(1, 0.01);
        given.ShouldBe(all.Where(t => t.Probability >= 0.3));
    }

    [Fact]
    public void Any_text_gets_an_answer_and_always_the_same() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<string>(), (title, body) =>
        {
            var first = TopicClassifier.Default.RankAll(title, body ?? "", "en");
            return first.Count == 17 && first.SequenceEqual(TopicClassifier.Default.RankAll(title, body ?? "", "en")) && first.All(t => t.Probability is >= 0 and <= 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_of_many_megabytes_is_read_at_its_beginning() =>
        TopicClassifier.Default.RankAll("Cup final", new string('x', 5_000_000), "en").Count.ShouldBe(17);

    [Fact]
    public void Many_threads_give_the_answers_of_one()
    {
        string[] texts = ["The team won the match.", "Parliament passed the bill.", "Doctors warn of a new virus.", "Shares fell on Wall Street."];
        var expected = texts.Select(t => TopicClassifier.Default.RankAll(null, t, "en")).ToArray();

        var found = Enumerable.Range(0, 400).AsParallel().AsOrdered().Select(i => TopicClassifier.Default.RankAll(null, texts[i % 4], "en")).ToArray();

        for (var i = 0; i < found.Length; i++) found[i].ShouldBe(expected[i % 4]);
    }
}
