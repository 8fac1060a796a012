using Ingestion.Host.Dashboard.Actions;
using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Live;
using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Host.Dashboard;

/// <summary>Answers the requests for pages: reads, then shows.</summary>
internal sealed class DashboardPages(DashboardDatabase database, OverviewSource overviews, ArticleReader articles, ActionBook actions, FormStamp stamp, TimeProvider time, bool hasSession)
{
    /// <summary><c>/</c>.</summary>
    public async Task OverviewAsync(HttpContext context)
    {
        var overview = await overviews.CurrentAsync(context.RequestAborted);
        await PageAnswer.WriteAsync(context, Page.Of("Overview", "/", OverviewView.Of(overview), live: "/live", leave: hasSession));
    }

    /// <summary><c>/articles</c>.</summary>
    public async Task ArticlesAsync(HttpContext context)
    {
        var search = ArticleSearch.Of(context.Request.Query);
        var question = ArticleListQuestions.Of(search);
        var rows = await database.AskAsync(question, ArticleListQuestions.Read, context.RequestAborted);
        await PageAnswer.WriteAsync(context, Page.Of("Articles", "/articles", ArticlesView.Of(search, rows, question, time.GetUtcNow()), leave: hasSession));
    }

    /// <summary><c>/article/{id}</c>.</summary>
    public async Task ArticleAsync(HttpContext context)
    {
        if (IdOf(context) is not { } id || await articles.ReadAsync(id, context.RequestAborted) is not { } article)
        {
            await NothingHereAsync(context);
            return;
        }

        await PageAnswer.WriteAsync(context, Page.Of(ArticleView.TitleOf(article.Text), null, ArticleView.Of(article), leave: hasSession));
    }

    /// <summary><c>/file/{id}</c>.</summary>
    public async Task FileAsync(HttpContext context)
    {
        var id = IdOf(context) ?? default;
        var files = await database.AskAsync(FileQuestions.File(id), FileQuestions.ReadFile, context.RequestAborted);
        if (files.Count == 0)
        {
            await NothingHereAsync(context);
            return;
        }

        var failures = await database.AskAsync(FileQuestions.Failures(id), FileQuestions.ReadFailure, context.RequestAborted);
        var texts = await database.AskAsync(FileQuestions.Articles(id), FileQuestions.ReadArticle, context.RequestAborted);
        await PageAnswer.WriteAsync(context, Page.Of("File", null, FileView.Of(files[0], failures, texts), leave: hasSession));
    }

    /// <summary><c>/failures</c>.</summary>
    public async Task FailuresAsync(HttpContext context)
    {
        var groups = await database.AskAsync(FailureQuestions.All, FailureQuestions.Read, context.RequestAborted);
        await PageAnswer.WriteAsync(context, Page.Of("Failures", "/failures", FailuresView.Of(Scene(groups)), live: "/live/failures", leave: hasSession));
    }

    /// <summary>The failures page around these groups.</summary>
    public FailuresScene Scene(IReadOnlyList<FailureGroup> groups) => new(groups, actions.Reports, stamp.Value, time.GetUtcNow());

    /// <summary>Any other address.</summary>
    public static Task NothingHereAsync(HttpContext context) =>
        PageAnswer.WriteErrorAsync(context, StatusCodes.Status404NotFound, "Nothing here", "There is no such page, article or file.");

    private static Guid? IdOf(HttpContext context) => Guid.TryParseExact(context.Request.RouteValues["id"] as string, "D", out var id) ? id : null;
}
