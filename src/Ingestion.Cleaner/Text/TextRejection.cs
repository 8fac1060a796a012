using System.Buffers;
using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Text;

/// <summary>Knows bare texts that are no articles: error pages, walls, lists of links.</summary>
internal static class TextRejection
{
    /// <summary>An error page or a wall says little besides.</summary>
    private const int MostWordsOfError = 120;

    /// <summary>Lines in which a refusal says what it is.</summary>
    private const int Head = 3;

    /// <summary>Longest of them, in characters.</summary>
    private const int LongestLine = 200;

    /// <summary>Fewest lines of a list of links.</summary>
    private const int LeastLines = 20;

    private static readonly SearchValues<string> Errors = SearchValues.Create(
        [
            "404 not found", "error 404", "404 error", "page not found", "page cannot be found", "page could not be found", "page you are looking for", "page you requested", "403 forbidden",
            "502 bad gateway", "503 service unavailable", "500 internal server error", "gateway timeout", "429 too many requests", "verify you are human", "verify that you are human", "are you a robot", "you are not a robot", "you're not a robot",
            "checking your browser", "unusual traffic from your", "detected unusual traffic", "complete the captcha", "enable javascript", "javascript is disabled", "enable cookies", "your request has been blocked",
            "seite nicht gefunden", "seite wurde nicht gefunden", "page introuvable", "page non trouvée", "página no encontrada", "página não encontrada", "pagina non trovata", "pagina niet gevonden",
            "nie znaleziono strony", "strona nie istnieje", "страница не найдена", "сторінку не знайдено", "ページが見つかりません", "页面不存在", "找不到页面", "페이지를 찾을 수 없습니다", "sayfa bulunamadı", "sidan hittades inte", "siden blev ikke fundet",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Walls = SearchValues.Create(
        [
            "log in to continue", "sign in to continue", "log in to read", "sign in to read", "subscribe to continue", "subscribe to read", "register to continue", "register to read", "for subscribers only", "subscriber-only",
            "exclusively for subscribers", "already a subscriber", "to continue reading", "to keep reading", "nur für abonnenten", "jetzt weiterlesen mit", "bereits abonnent", "réservé aux abonnés", "réservé à nos abonnés", "déjà abonné",
            "solo para suscriptores", "exclusivo para suscriptores", "exclusivo para assinantes", "riservato agli abbonati", "alleen voor abonnees", "tylko dla prenumeratorów", "dla subskrybentów", "только для подписчиков", "会員限定", "有料会員", "ログインして", "登录后", "订阅后",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The rejection, or null where the text may be an article.</summary>
    /// <param name="page">The labelled page.</param>
    /// <param name="kept">Words of its body.</param>
    public static Rejected? Of(SourcePage page, int kept)
    {
        // Most texts keep more than any error page or wall has, and too large a part for a list: their words need not be counted.
        if (kept > MostWordsOfError && (page.Blocks.Count < LeastLines || kept * 24L > page.Text.Length)) return null;
        var all = BlockStatistics.Of(page.Text).WordsOrSigns;
        if (all <= MostWordsOfError && (page.Text.AsSpan().ContainsAny(Errors) || HeadRefuses(page)))
            return new Rejected(RejectionReason.ErrorPage, "The text is an error message, a check for robots or a consent wall. Fetch the page again.");
        if (kept <= MostWordsOfError / 2 && all <= MostWordsOfError * 3 && page.Text.AsSpan().ContainsAny(Walls))
            return new Rejected(RejectionReason.LoginWall, "The text is a request to log in or to subscribe. Fetch the page as a subscriber.");
        return IsIndex(page, all, kept)
            ? new Rejected(RejectionReason.IndexPage, "The text is a list of headlines or links. Deliver the articles behind them.")
            : null;
    }

    /// <summary>Whether one of the first lines is, or begins with, what sentences of articles say as well: 'Access denied'.</summary>
    private static bool HeadRefuses(SourcePage page)
    {
        Span<char> buffer = stackalloc char[LongestLine];
        foreach (var block in page.Blocks.Take(Head))
        {
            if (block.Length > LongestLine) continue;
            var line = FoldedLine.Fold(page.TextOf(block), buffer);
            if (NotArticlePhrases.Errors.BeginOrFill(line) || NotArticlePhrases.Walls.BeginOrFill(line)) return true;
        }

        return false;
    }

    /// <summary>Many lines, hardly any kept, and hardly any that reads like prose.</summary>
    private static bool IsIndex(SourcePage page, int all, int kept)
    {
        if (page.Blocks.Count < LeastLines || kept * 12 > all) return false;
        var prose = 0;
        foreach (var block in page.Blocks)
        {
            var statistics = BlockStatistics.Of(page.TextOf(block));
            if (statistics.WordsOrSigns >= 20 && statistics.SentenceEnds > 0) prose++;
        }

        return prose * 10 < page.Blocks.Count;
    }
}
