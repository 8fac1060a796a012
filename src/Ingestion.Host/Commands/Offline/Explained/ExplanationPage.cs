using System.Security.Cryptography;
using System.Text;
using Ingestion.Contracts.Articles;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Commands.Offline.Explained;

/// <summary>An article's source text as a page to look at: what was taken off struck through, its reason at the margin, all metadata with their sources.</summary>
/// <remarks>Everything from the article is encoded, and a policy inside the page forbids scripts, pictures and addresses all the same.</remarks>
internal static class ExplanationPage
{
    private const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
        table { border-collapse: collapse; width: 100%; }
        th { font: 13px/1.8 ui-monospace, monospace; text-align: right; vertical-align: top; padding: 0 1rem 0 0; white-space: nowrap; color: #595959; }
        td { vertical-align: top; padding: 0 0 .5rem; overflow-wrap: anywhere; }
        tr.title td { font-size: 1.4rem; font-weight: 600; }
        tr.subtitle td { font-weight: 600; }
        tr.removed th, del { color: #a4000f; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; border-top: 1px solid #ccc; padding-top: 1rem; }
        dd { margin: 0; overflow-wrap: anywhere; }
        dd small, .absent { color: #595959; }
        @media (prefers-color-scheme: dark) { body { color: #eee; background: #161616; } th, dd small, .absent { color: #aaa; } tr.removed th, del { color: #ff8a80; } }
        """;

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'";

    /// <summary>The page.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="articles">Its articles, each with the text that its spans point into.</param>
    public static string Of(string name, IEnumerable<(CleanedArticle Article, string Source)> articles) => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{name}</title>
        <style>{StyleSheet}</style>
        </head>
        <body>
        {articles.Select(a => Article(a.Article, a.Source))}
        </body>
        </html>

        """).ToString();

    // The style must stand in the page byte for byte: it holds nothing that encoding would change.
    private static Markup StyleSheet => Markup.Of($"{Style}");

    private static Markup Article(CleanedArticle article, string source) => Markup.Of($"""
        <article>
        <table>
        {ExplainedLines.Of(article, source).Where(line => line != ExplainedLine.Empty).Select(Row)}</table>
        <dl>
        {ExplainedFields.Of(article).Select(Field)}</dl>
        </article>
        """);

    private static Markup Row(ExplainedLine line) => line.IsRemoved
        ? Markup.Of($"<tr class=\"removed\"><th scope=\"row\">{line.Mark}</th><td><del>{line.Text}</del></td></tr>\n")
        : Markup.Of($"<tr class=\"{line.Mark}\"><th scope=\"row\">{line.Mark}</th><td>{line.Text}</td></tr>\n");

    private static Markup Field(ExplainedField field) => field.Value is null
        ? Markup.Of($"<dt>{field.Name}</dt><dd class=\"absent\">not stated</dd>\n")
        : Markup.Of($"<dt>{field.Name}</dt><dd>{field.Value}{Markup.When(field.Source is not null, () => Markup.Of($" <small>{field.Source}</small>"))}</dd>\n");
}
