using System.Globalization;
using Ingestion.Database.Explaining;

namespace Ingestion.Host.Commands.Explaining;

/// <summary>Tells a file's story in words, a step a line, safe to print.</summary>
public static class StoryText
{
    private const int LineLength = 140;

    /// <summary>The story.</summary>
    public static IEnumerable<string> Of(FileStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return [$"{Printable.Of(story.Path)}  ({story.Id})", .. Found(story), .. story.Failures.Select(Failure), .. Outcome(story), .. Expired(story), .. Place(story), .. story.Articles.SelectMany(Article)];
    }

    private static IEnumerable<string> Found(FileStory story)
    {
        yield return $"Found     {UtcTime.Of(story.FoundAt)} in {Printable.Of(story.Folder ?? "a bundle")}, source {Printable.Of(story.Source)}, {story.Size?.ToString("N0", CultureInfo.InvariantCulture) ?? "unknown"} bytes; it had settled then";
        yield return story.Sha256 is { } hash ? $"Content   SHA-256 {hash}" : "Content   refused before it was read";
        if (story.PublishedAt is { } at) yield return $"Published {UtcTime.Of(at)}, confirmed by the broker{(story.Retries > 0 ? $"; retried {story.Retries} time(s)" : "")}";
        else if (story.Outcome == "in_flight") yield return "Published not yet: the broker is away, or the watcher is about to";
    }

    private static string Failure(StoryFailure failure) =>
        $"Failed    {UtcTime.Of(failure.FailedAt)} in {Printable.Of(failure.Stage)}: {failure.Kind}, {Printable.Of(failure.Cause)} ({failure.State}). {Short(failure.Detail ?? "")}".TrimEnd();

    private static IEnumerable<string> Outcome(FileStory story)
    {
        var when = story.SettledAt is { } at ? UtcTime.Of(at) : "not yet";
        yield return $"Outcome   {when}: " + (story.Outcome switch
        {
            "stored" => story.ExpiredAt is null ? $"stored as {story.Articles.Count} article(s)" : "stored",
            "revised" => "stored as another text of an article that was there",
            "duplicate" => $"a duplicate of {Printable.Of(story.DuplicateOfPath ?? "?")} ({story.DuplicateOf}), nothing was stored",
            "rejected" => $"rejected as {Printable.Of(story.Reason ?? "?")}. {Short(story.Detail ?? "")}".TrimEnd(),
            "quarantined" => $"quarantined: {Printable.Of(story.Reason ?? "?")}. It waits for a person: 'ingest failures show {story.Id}', then 'ingest failures retry {story.Id}'",
            "in_flight" => "in flight; 'ingest status' shows the queues",
            var other => other,
        });
    }

    private static IEnumerable<string> Expired(FileStory story)
    {
        if (story.ExpiredAt is { } at) yield return $"Dropped   {UtcTime.Of(at)}: its articles were older than Articles:KeepMonths; the same bytes are a duplicate still";
    }

    private static IEnumerable<string> Place(FileStory story)
    {
        yield return (story.MovedTo, story.MovedAt, story.Folder) switch
        {
            ({ } place, _, _) => $"Lies at   {Printable.Of(place)}",
            (null, { } at, _) => $"Lies at   nowhere any more: it left the folder at {UtcTime.Of(at)} (deleted, taken down, or taken away by somebody)",
            (null, null, { } folder) when story.Retries > 0 => $"Lies at   {Printable.Of($"{folder}/{story.Path}")} or among the rejected files, from before the retry",
            (null, null, { } folder) => $"Lies at   {Printable.Of($"{folder}/{story.Path}")}",
            _ => "Lies at   its bundle",
        };
    }

    private static IEnumerable<string> Article(StoryArticle article)
    {
        yield return $"Article   {Short(article.Title ?? "(no title)")}  ({article.ArticleId})";
        yield return $"          {article.Words.ToString("N0", CultureInfo.InvariantCulture)} words, {article.Language ?? "language not known"}, {Printable.Of(article.Topic ?? "no topic")}; "
            + (article.IsCurrent ? "the current text" : "no longer the current text") + $", one of {article.Texts}";
        foreach (var reprint in article.Reprints) yield return $"          also carried by {Short(reprint)}";
        foreach (var removed in article.Removed) yield return $"          taken off as {Printable.Of(removed.Reason)}: {Short(removed.Text)}";
    }

    private static string Short(string text) => Printable.Of(Shortened.Of(text, LineLength));
}
