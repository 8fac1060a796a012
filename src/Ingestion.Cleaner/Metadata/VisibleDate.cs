using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Html;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Reads the date of publication off what a reader sees: the likeliest line with a date around the headline and behind the text.</summary>
internal static class VisibleDate
{
    private const int LongestLine = 170;
    private const double LeastScore = 3;

    /// <summary>Blocks before the headline in which the article's own date stands; above them is the masthead with the day of the visit.</summary>
    private const int OwnReach = 3;

    private static readonly string[] PublishedWords = ["publi", "posted", "veröffentlicht", "erstellt", "erschienen", "pubblicato", "geplaatst", "gepubliceerd", "опубликован", "written", "eingestellt", "date:", "datum"];
    private static readonly string[] UpdatedWords = ["updat", "aktualisiert", "geändert", "modif", "mis à jour", "actualizado", "aggiornato", "bijgewerkt", "last edited", "reviewed", "обновлен", "stand:"];

    /// <summary>Dates of members and of today.</summary>
    private static readonly string[] OtherWords = ["registriert", "registered", "joined", "mitglied seit", "member since", "aktuelle zeit", "current time", "it is currently"];

    private static readonly ulong Meta = ClassWords.Bit(ClassGroup.Meta) | ClassWords.Bit(ClassGroup.Author);

    /// <summary>The score of a line that stands far from the headline, though in nothing about another article.</summary>
    public const double Doubtful = -2;

    /// <summary>The date with its source, or null.</summary>
    /// <param name="view">The page.</param>
    /// <param name="title">Index of the headline, or −1.</param>
    /// <param name="firstBody">Index of the first body block, or −1.</param>
    /// <param name="conventions">How dates are written there.</param>
    /// <param name="least">Score above which a line is believed.</param>
    /// <param name="stated">What the markup states for machines, where the day is wanted that readers see; else null.</param>
    public static (StatedTime Time, string Source)? Find(PageView view, int title, int firstBody, DateConventions conventions, double least = LeastScore, StatedTime? stated = null)
    {
        var centre = title >= 0 ? title : firstBody;
        if (centre < 0) return null;
        (StatedTime, string)? best = null;
        var bestScore = least;
        for (var i = 0; i < view.Blocks.Length; i++)
        {
            var block = view.Page.Blocks[i];
            if (i == title || block.Length > LongestLine || view.Blocks[i].TitleShare > 0.7f || view.Blocks[i].Words > 30) continue;
            var line = view.Page.TextOf(block);
            if (stated is not null && i < centre - OwnReach && !HasAny(line, PublishedWords)) continue;
            var score = ScoreOf(view, i, centre, firstBody);
            if (score <= bestScore) continue;
            var changed = false;
            var shown = stated is null ? default : PublishedPart(line, out changed);
            if (Read(view, i, conventions, shown) is not { Time.Precision: >= TimePrecision.Day } found) continue;
            // Nothing is changed before it is published: a change on an earlier day tells of the publisher's clock, one on a later day of nothing, and what stands farther off is no better.
            (best, bestScore) = (changed && found.Time.Value.Date >= stated!.Value.Date ? null : found, score);
        }

        return best;
    }

    // What is shown of the line, if anything, is believed before its markup.
    private static (StatedTime Time, string Source)? Read(PageView view, int index, DateConventions conventions, ReadOnlySpan<char> shown)
    {
        var block = view.Page.Blocks[index];
        if (!shown.IsEmpty && StatedTimeParser.Parse(shown, conventions) is { Precision: >= TimePrecision.Day } read) return (read, "text");
        for (var node = block.Place!.FirstText; node > 0 && node >= block.Place.Container; node = view.Tree[node].Parent)
        {
            if (view.Tree[node].Tag == HtmlTag.Time && view.Tree.Value(node, HtmlAttribute.DateTime) is { } machine && StatedTimeParser.ParseMachine(machine, conventions) is { Precision: >= TimePrecision.Day } marked) return (marked, "time");
        }

        return StatedTimeParser.Parse(view.Page.TextOf(block), conventions) is { } time ? (time, "text") : null;
    }

    /// <summary>What of a line speaks of publishing; all of it, where all of it speaks of a change.</summary>
    private static ReadOnlySpan<char> PublishedPart(ReadOnlySpan<char> line, out bool changed)
    {
        changed = false;
        var change = UpdateWords.IndexIn(line);
        if (IndexOfAny(line, UpdatedWords) is var other and >= 0 && (change < 0 || other < change)) change = other;
        if (change < 0) return line;
        if (IndexOfAny(line, PublishedWords) is var published and >= 0 && StatedTimeParser.Parse(line[published..]) is not null) return line[published..];
        // '6 March 2024 at 14:30, updated 7 March'.
        if (line[change..].ContainsAnyInRange('0', '9') && StatedTimeParser.Parse(line[..change]) is not null) return line[..change];
        changed = true;
        return line;
    }

    /// <summary>Near the headline, in an element named so, in words that say so; not of a comment, a card or a list.</summary>
    private static double ScoreOf(PageView view, int index, int centre, int firstBody)
    {
        ref readonly var block = ref view.Blocks[index];
        var distance = index < centre ? (centre - index) * 1.4 : index - centre;
        var score = 10 - Math.Min(9, distance * 0.45);
        if (firstBody >= 0 && index > firstBody + 1) score -= 2;
        var line = view.Page.TextOf(view.Page.Blocks[index]);
        if (HasAny(line, PublishedWords)) score += 2.5;
        if (HasAny(line, UpdatedWords)) score -= 2;
        if (HasAny(line, OtherWords)) score -= 6;
        var node = block.Container;
        for (var level = 0; node > 0 && level < 3; level++, node = view.Tree[node].Parent)
        {
            if ((view.Names[node] & Meta) == 0 && view.Tree[node].Tag != HtmlTag.Time) continue;
            score += 1.5;
            break;
        }

        if (Asides.Holds(view, block.Container)) score -= 6;
        if (block.LinkShare > 0.9f) score -= 3;
        if (view.Signatures[block.Signature].Blocks > 3) score -= 2;
        if (block.Words > 12) score -= 1.5;
        return block.EndsSentence && block.Words > 8 ? score - 2 : score;
    }

    private static bool HasAny(ReadOnlySpan<char> line, string[] words) => IndexOfAny(line, words) >= 0;

    /// <summary>Where the first of the words begins, or −1.</summary>
    private static int IndexOfAny(ReadOnlySpan<char> line, string[] words)
    {
        var first = -1;
        foreach (var word in words)
        {
            var at = line.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (first < 0 || at < first)) first = at;
        }

        return first;
    }
}
