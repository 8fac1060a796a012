using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Tests.Host.Dashboard.Views;

public sealed class FileStoryTests
{
    [Fact]
    public void A_stored_file_is_told_from_the_folder_to_the_archive()
    {
        var file = Samples.File() with { Folder = "/drop", Size = 2048, PublishedAt = Samples.Now.AddSeconds(1), SettledAt = Samples.Now.AddSeconds(2), MovedAt = Samples.Now.AddSeconds(3), MovedTo = "/archive/a~1.txt" };
        Tell(file, [], [new FileArticle(Samples.Id, "Title", true, Samples.Now.AddSeconds(2))]).ShouldBe(
        [
            "The watcher found it in /drop, 2,048 bytes; its source is harbour.",
            "The broker confirmed its message.",
            "It became the current text of Title.",
            "Its rows were committed: it is stored (cleaner , classifier ).",
            "It was moved to /archive/a~1.txt.",
            "Nothing more will happen to it.",
        ]);
    }

    [Fact]
    public void A_quarantined_file_names_the_command() =>
        Tell(Samples.File("quarantined") with { Reason = "persist-refused" }, [], [])[^1].ShouldBe("It waits for a person. When the cause is gone: ingest failures retry --cause persist-refused");

    [Fact]
    public void A_file_without_message_waits_for_the_broker() => Tell(Samples.File("in_flight"), [], [])[^1].ShouldStartWith("It waits for the broker.");

    [Fact]
    public void A_rejection_says_why() =>
        Tell(Samples.File("rejected"), [new FileFailure("clean", "rejected", "not-text", "It is a picture.", Samples.Now, "open", 0)], [])
            .ShouldContain("It was found to be no article in clean: not-text – It is a picture. (now open).");

    private static List<string> Tell(FileRecord file, IReadOnlyList<FileFailure> failures, IReadOnlyList<FileArticle> articles) =>
        [.. FileStory.Of(file, failures, articles).Select(step => System.Text.RegularExpressions.Regex.Replace(step.Sentence.ToString(), "<[^>]+>", "").Trim())];
}
