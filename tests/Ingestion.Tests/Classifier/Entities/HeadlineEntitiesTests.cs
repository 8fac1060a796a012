using System.Diagnostics;
using Ingestion.Classifier.Entities;
using Ingestion.Contracts.Facts;
using Shouldly;

namespace Ingestion.Tests.Classifier.Entities;

public sealed class HeadlineEntitiesTests
{
    private static readonly EntityRecognizer Recognizer = EntityRecognizer.CreateDefault();

    [Theory]
    [InlineData("Norway sends experts to Kenya", "Norway")] // The body has it.
    [InlineData("Norway sends experts to Kenya", "NORWAY")]
    [InlineData("Norway sends experts to Kenya", "Southern Norway")] // A part of a name of the body.
    public void A_name_of_the_headline_that_the_body_has_is_not_added(string title, string inBody) =>
        HeadlineEntities.AddTo([Of(inBody)], title, "en", Recognizer).Select(e => e.Name).ShouldBe([inBody, "Kenya"]);

    [Fact]
    public void An_alias_of_the_body_is_not_added() =>
        HeadlineEntities.AddTo([Of("Kingdom of the Fjords") with { Aliases = ["Norway"] }], "Norway sends experts", "en", Recognizer).ShouldHaveSingleItem();

    // Cause: every name of the headline was looked for in every name of the body, and the title of a feed or of a JSON file may be as long as it likes.
    [Fact]
    public void A_title_of_thousands_of_names_costs_no_more_than_it_is_long()
    {
        var title = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"President {Name(i)} of Norway met Mr. {Name(i + 5_000)}. "));
        List<Entity> body = [.. Enumerable.Range(0, 200_000).Select(i => Of($"Body {i}"))];
        HeadlineEntities.AddTo([], "Norway sends experts to Kenya", "en", Recognizer);
        var watch = Stopwatch.StartNew();
        HeadlineEntities.AddTo(body, title, "en", Recognizer).Count.ShouldBeGreaterThan(body.Count + 1_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(4));
    }

    private static string Name(int number)
    {
        string[] syllables = ["ka", "lo", "mi", "ver", "ta", "son", "du", "re", "bo", "nil", "as", "ger"];
        var name = "B";
        for (var rest = number; rest > 0; rest /= syllables.Length) name += syllables[rest % syllables.Length];
        return name + "ov";
    }

    private static Entity Of(string name) => new(name, EntityType.Location, null, [], [new Mention(0, name.Length)], 1);
}
