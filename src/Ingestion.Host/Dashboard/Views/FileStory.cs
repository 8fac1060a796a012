using Ingestion.Host.Commands;
using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>Tells what became of one file, in the order in which it happened. Pure.</summary>
internal static class FileStory
{
    /// <summary>The sentences.</summary>
    public static IReadOnlyList<StoryStep> Of(FileRecord file, IReadOnlyList<FileFailure> failures, IReadOnlyList<FileArticle> articles)
    {
        var steps = new List<StoryStep> { Found(file) };
        if (file.PublishedAt is { } published) steps.Add(new(published, Published(file)));
        steps.AddRange(failures.Select(Failed));
        steps.AddRange(articles.Select(Stored));
        if (file.SettledAt is { } settled) steps.Add(new(settled, Settled(file)));
        if (file.MovedAt is { } moved) steps.Add(new(moved, Moved(file)));
        if (file.ExpiredAt is { } expired) steps.Add(new(expired, Markup.Of($"Its articles were dropped: they were older than <code>Articles:KeepMonths</code>. The same bytes are a duplicate still.")));
        return [.. steps.OrderBy(step => step.At), Last(file)];
    }

    private static StoryStep Found(FileRecord file) => new(file.FoundAt, file.ParentId is { } parent
        ? Markup.Of($"It came out of <a href=\"/file/{parent}\">another file</a> of the source <bdi>{file.Source}</bdi>.")
        : Markup.Of($"The watcher found it in <code>{Printable.Of(file.Folder ?? "")}</code>{Markup.When(file.Size is not null, () => Markup.Of($", {Figures.Bytes(file.Size!.Value)}"))}; its source is <bdi>{file.Source}</bdi>."));

    private static Markup Published(FileRecord file) =>
        Markup.Of($"The broker confirmed its message{(file.Retries > 0 ? $" (the last of {Figures.Of(file.Retries, "retry", "retries")})" : "")}.");

    private static Markup Moved(FileRecord file) => file.MovedTo is { } to
        ? Markup.Of($"It was moved to <code>{Printable.Of(to)}</code>.")
        : Markup.Of($"It left the folder by itself, or was left there because it had changed.");

    private static StoryStep Failed(FileFailure failure)
    {
        var what = failure.Kind == "rejected" ? "It was found to be no article" : "It failed beyond retrying";
        var retried = failure.Attempts > 0 ? $", retried {Figures.Of(failure.Attempts, "time", "times")}" : "";
        return new(failure.FailedAt, Markup.Of($"{what} in {failure.Stage}: <strong>{failure.Cause}</strong>{Because(failure.Detail)} (now {failure.State}{retried})."));
    }

    private static Markup Because(string? detail) => Markup.When(!string.IsNullOrWhiteSpace(detail), () => Markup.Of($" – <span dir=\"auto\">{detail}</span>"));

    private static StoryStep Stored(FileArticle article) => new(article.StoredAt, Markup.Of(
        $"""It became {(article.IsCurrent ? "the current text" : "an older text")} of <a href="/article/{article.ArticleId}" dir="auto">{(string.IsNullOrWhiteSpace(article.Title) ? "an article without headline" : article.Title)}</a>."""));

    private static Markup Settled(FileRecord file) => file.Outcome switch
    {
        "stored" => Markup.Of($"Its rows were committed: it is <strong>stored</strong> (cleaner {file.CleanerVersion}, classifier {file.ClassifierVersion})."),
        "revised" => Markup.Of($"Its rows were committed: it <strong>revised</strong> an article that was there (cleaner {file.CleanerVersion}, classifier {file.ClassifierVersion})."),
        "duplicate" => Markup.Of($"It is a <strong>duplicate</strong>: {(file.DuplicateOf is { } owner ? Markup.Of($"<a href=\"/file/{owner}\">another file</a>") : Markup.Of($"another file"))} holds the same bytes and owns their article."),
        "expanded" => Markup.Of($"It was a bundle and is <strong>expanded</strong>: its entries are files of their own."),
        _ => Markup.Of($"It is <strong>{file.Outcome}</strong>: {file.Reason}{Because(file.Detail)}."),
    };

    private static StoryStep Last(FileRecord file) => new(null, file.Outcome switch
    {
        "in_flight" when file.PublishedAt is null => Markup.Of($"It waits for the broker. If that lasts, look at the watcher's state on the overview."),
        "in_flight" => Markup.Of($"It is under way through the stages. If that lasts, look at the queues on the overview; it is published again by itself."),
        "quarantined" => Markup.Of($"It waits for a person. When the cause is gone: <code>{FailureCommand.Retry(file.Reason ?? "")}</code>"),
        _ when file.MovedAt is null && file.ParentId is null => Markup.Of($"It still lies in the folder; the watcher will move it."),
        _ => Markup.Of($"Nothing more will happen to it."),
    });
}
