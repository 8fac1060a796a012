using Ingestion.Classifier.Topics;
using Ingestion.Classifier.Topics.Learning;
using Ingestion.Contracts.Facts;

namespace Ingestion.Tests.Classifier.Topics.Learning;

public sealed class TopicLearnerTests
{
    private const string Leisure = "medtop:10000000";
    private const string Sport = "medtop:15000000";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void What_a_desk_files_elsewhere_is_learnt_and_the_rest_stays()
    {
        var matches = Enumerable.Range(0, 60).Select(Match).ToList();

        var learnt = Learn([.. Enumerable.Range(0, 20).Select(Angling)], matches);
        var table = new CorrectionTable(new TopicCorrections(1, learnt.Features, learnt.Weights));

        learnt.Effect.Labels.ShouldBe(20);
        learnt.Effect.RightAfter.ShouldBeGreaterThanOrEqualTo(18, "nine in ten, each asked of what the others taught");
        learnt.Effect.RightBefore.ShouldBeLessThan(10, "or there was nothing to learn");
        learnt.Effect.Gained.ShouldBe(learnt.Effect.RightAfter - learnt.Effect.RightBefore + learnt.Effect.Lost);
        First(Angling(99), table).ShouldBe(Leisure);
        learnt.Effect.Others.ShouldBe(60);
        learnt.Effect.Changes.ShouldBeEmpty();
        First(Match(99), table).ShouldBe(Sport);
    }

    [Fact]
    public void Where_labels_say_what_the_weights_say_nothing_changes()
    {
        var learnt = Learn([.. Enumerable.Range(0, 12).Select(n => Match(n) with { Topic = Sport })], [.. Enumerable.Range(40, 20).Select(Match)]);

        learnt.Effect.RightBefore.ShouldBe(12);
        learnt.Effect.RightAfter.ShouldBe(12);
        learnt.Effect.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Reprints_teach_nothing_about_each_other()
    {
        // Ten of one text with a label that nothing else could teach: the fold that asks about them holds none of them.
        var copies = Enumerable.Range(0, 10).Select(_ => Angling(1) with { Group = 5 });

        var learnt = Learn([.. copies, .. Enumerable.Range(0, 10).Select(n => Match(n) with { Topic = Sport })], []);

        learnt.Effect.RightAfter.ShouldBe(learnt.Effect.RightBefore);
    }

    [Fact]
    public void The_same_labels_give_the_same_corrections()
    {
        IReadOnlyList<TopicLesson> labels = [.. Enumerable.Range(0, 15).Select(Angling)];
        var (first, second) = (Learn(labels, []), Learn(labels, []));

        second.Features.ShouldBe(first.Features);
        second.Weights.ShouldBe(first.Weights);
        first.Features.ShouldBe(first.Features.Order());
        first.Weights.Length.ShouldBe(first.Features.Length * 17);
    }

    [Fact]
    public void Too_few_labels_and_labels_that_are_no_topic_are_refused()
    {
        Should.Throw<ArgumentException>(() => Learn([.. Enumerable.Range(0, 9).Select(Angling)], [])).Message.ShouldContain("9 labels are too few");
        Should.Throw<AggregateException>(() => Learn([.. Enumerable.Range(0, 10).Select(n => Angling(n) with { Topic = "medtop:99000000" })], []))
            .InnerExceptions[0].Message.ShouldContain("medtop:99000000 is none of the 17 topics");
    }

    private static LearntTopics Learn(IReadOnlyList<TopicLesson> labels, IReadOnlyList<TopicLesson> others) => new TopicLearner(TopicClassifier.Default).Learn(labels, others, Token);

    private static string First(TopicLesson lesson, CorrectionTable table) => TopicClassifier.Default.RankAll(lesson.Title, lesson.Body, lesson.Language, table)[0].Code;

    /// <summary>A report of a kind that this desk files under leisure.</summary>
    private static TopicLesson Angling(int number)
    {
        string[] rivers = ["Holm", "Asker", "Lund", "Norr", "Vik"];
        string[] fish = ["trout", "salmon", "perch", "pike"];
        return new TopicLesson(
            $"{rivers[number % 5]} anglers win cup number {number}",
            $"The team of anglers from {rivers[number % 5]} won the final on Sunday with {number + 3} {fish[number % 4]} in the net. The coach praised the rods, the flies and the patience of the players.",
            "en", Leisure, number);
    }

    private static TopicLesson Match(int number) => new(
        $"United beat Rovers {number % 4 + 1}-0",
        $"The striker scored in minute {number} as the team beat its rivals in the semi-final match. The referee sent a defender off, and {number} thousand fans sang in the stadium.",
        "en", null, 1000 + number);
}
