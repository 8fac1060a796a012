using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Text;

/// <summary>Reads authors and times out of the lines that were taken off around the headline and behind the body.</summary>
internal static class TextFacts
{
    private const string Source = "text";

    /// <summary>Lines before the first paragraph that are looked at, from the paragraph upwards.</summary>
    private const int Before = 12;

    /// <summary>Lines behind the last paragraph.</summary>
    private const int After = 3;

    /// <summary>Fills what the file did not state otherwise.</summary>
    /// <param name="page">The labelled page.</param>
    /// <param name="conventions">How its dates are written; days without a year count only in lines that stamp.</param>
    public static void Read(SourcePage page, DateConventions conventions)
    {
        var first = page.Blocks.FindIndex(b => b.Role == BlockRole.Body);
        var last = page.Blocks.FindLastIndex(b => b.Role == BlockRole.Body);
        if (first < 0) return;
        for (var i = Math.Max(0, first - Before); i < Math.Min(page.Blocks.Count, last + 1 + After); i++)
        {
            if (i >= first && i <= last) continue;
            var block = page.Blocks[i];
            if (block.Role != BlockRole.Removed || block.Length > 200) continue;
            ReadAuthors(page, i, conventions);
            ReadTimes(page, i, conventions);
        }
    }

    private static void ReadAuthors(SourcePage page, int i, DateConventions conventions)
    {
        var facts = page.Facts;
        if (facts.Authors.Count > 0 || page.Blocks[i].Reason is FurnitureReason.Copyright or FurnitureReason.Comments) return;
        var line = page.TextOf(page.Blocks[i]).ToString();
        if (AuthorParser.StartsAsByline(line)) AuthorParser.AddTo(facts.Authors, WithoutTime(line, conventions));
        else if (IsShortByline(line))
        {
            AuthorParser.AddTo(facts.Authors, line[3..]);
            page.Blocks[i].Reason = FurnitureReason.Byline;
        }
        else if (IsLoneBy(line) && i + 1 < page.Blocks.Count && page.Blocks[i + 1] is { Role: BlockRole.Removed, Length: < 80 } name)
            AuthorParser.AddTo(facts.Authors, page.TextOf(name).ToString());
        if (facts.Authors.Count > 0) facts.Sources["Authors"] = Source;
    }

    private static bool IsLoneBy(string line) => line.Length <= 14 && AuthorParser.StartsAsByline(line.TrimEnd(':') + " X");

    /// <summary>'By Ann Lee | Published 5 March 2020': the time is no author.</summary>
    private static string WithoutTime(string line, DateConventions conventions)
    {
        if (!StatedTimeParser.TryFind(line, conventions, out _, out var span) || span.Start.Value <= 4) return line;
        var head = line.AsSpan(0, span.Start.Value);
        var cut = head.LastIndexOfAny('|', '•', '·');
        return (cut > 4 ? head[..cut] : head).TrimEnd(" |-–—•·,/").ToString();
    }

    /// <summary>'Di Paola Venturi', 'De Ana Sol': short words of other languages for 'By', which begin names as well; a line of nothing but a name after one is a byline.</summary>
    private static bool IsShortByline(string line)
    {
        if (line.Length < 8 || line[2] != ' ' || !(line.StartsWith("Di ", StringComparison.Ordinal) || line.StartsWith("De ", StringComparison.Ordinal) || line.StartsWith("Af ", StringComparison.Ordinal) || line.StartsWith("Av ", StringComparison.Ordinal))) return false;
        var words = line.Split(' ');
        return words.Length is >= 3 and <= 5 && words.All(w => w.Length > 1 && char.IsUpper(w[0]) && w.All(c => char.IsLetter(c) || c is '-' or '’' or '\'' or '.'));
    }

    private static void ReadTimes(SourcePage page, int i, DateConventions conventions)
    {
        var block = page.Blocks[i];
        if (block.Reason is not (FurnitureReason.Published or FurnitureReason.Byline or FurnitureReason.Header or FurnitureReason.Kicker)) return;
        if (block.Reason is FurnitureReason.Header or FurnitureReason.Kicker) conventions = conventions with { Reference = null };
        var text = page.TextOf(block);
        var dates = DatesIn(text, conventions);
        var wordsFollow = dates.Count > 0 && WordsFollow(text[..dates[0].Start], text[dates[^1].End..]);
        for (var at = 0; at < dates.Count; at++)
        {
            var words = wordsFollow
                ? text[dates[at].End..(at + 1 < dates.Count ? dates[at + 1].Start : text.Length)]
                : text[(at > 0 ? dates[at - 1].End : 0)..dates[at].Start];
            Note(page.Facts, dates[at].Time, isUpdate: UpdateWords.StandIn(words));
        }
    }

    /// <summary>All dates of a line, with where they stand.</summary>
    private static List<(StatedTime Time, int Start, int End)> DatesIn(ReadOnlySpan<char> text, DateConventions conventions)
    {
        var dates = new List<(StatedTime Time, int Start, int End)>();
        for (var from = 0; StatedTimeParser.TryFind(text[from..], conventions, out var time, out var span); from = dates[^1].End)
            dates.Add((time, from + span.Start.Value, from + span.End.Value));
        return dates;
    }

    /// <summary>Whether the words that judge a date stand behind it, as in '2024年3月5日公開 2024年3月6日更新': none stand before the first, and an update behind the last.</summary>
    private static bool WordsFollow(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        foreach (var c in before)
            if (char.IsLetter(c)) return false;
        return UpdateWords.StandIn(behind);
    }

    /// <summary>The first time of each role is kept.</summary>
    private static void Note(StatedFacts facts, StatedTime time, bool isUpdate)
    {
        if (isUpdate && facts.Updated is null) (facts.Updated, facts.Sources["Updated"]) = (time, Source);
        else if (!isUpdate && facts.Published is null) (facts.Published, facts.Sources["Published"]) = (time, Source);
    }
}
