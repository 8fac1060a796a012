using Ingestion.Host.Commands;
using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>The whole story of one file, in words.</summary>
internal static class FileView
{
    /// <summary>The page's content.</summary>
    public static Markup Of(FileRecord file, IReadOnlyList<FileFailure> failures, IReadOnlyList<FileArticle> articles) => Markup.Of($"""
        <h1 class="path" dir="auto">{Printable.Of(file.Path)}</h1>
        <p class="meta">file {file.Id} · {file.Outcome.Replace('_', ' ')}</p>
        <section aria-labelledby="h-story"><h2 id="h-story">What became of it</h2>
        <ol class="story">{FileStory.Of(file, failures, articles).Select(Step)}</ol>
        {QueryDisclosure.Of(FileQuestions.File(file.Id), FileQuestions.Failures(file.Id), FileQuestions.Articles(file.Id))}</section>
        """);

    private static Markup Step(StoryStep step) => Markup.Of(
        $"<li>{Markup.When(step.At is not null, () => Markup.Of($"<span class=\"when\">{Moments.At(step.At!.Value)}</span> "))}<span>{step.Sentence}</span></li>");
}
