using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;

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
    public static void Read(SourcePage page)
    {
        var first = page.Blocks.FindIndex(b => b.Role == BlockRole.Body);
        var last = page.Blocks.FindLastIndex(b => b.Role == BlockRole.Body);
        if (first < 0) return;
        for (var i = Math.Max(0, first - Before); i < Math.Min(page.Blocks.Count, last + 1 + After); i++)
        {
            if (i >= first && i <= last) continue;
            var block = page.Blocks[i];
            if (block.Role != BlockRole.Removed || block.Length > 200) continue;
            ReadAuthors(page, i);
            ReadTimes(page, i);
        }
    }

    private static void ReadAuthors(SourcePage page, int i)
    {
        var facts = page.Facts;
        if (facts.Authors.Count > 0 || page.Blocks[i].Reason is FurnitureReason.Copyright or FurnitureReason.Comments) return;
        var line = page.TextOf(page.Blocks[i]).ToString();
        if (AuthorParser.StartsAsByline(line)) AuthorParser.AddTo(facts.Authors, WithoutTime(line));
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
    private static string WithoutTime(string line)
    {
        if (!StatedTimeParser.TryFind(line, default, out _, out var span) || span.Start.Value <= 4) return line;
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

    private static void ReadTimes(SourcePage page, int i)
    {
        var text = page.TextOf(page.Blocks[i]);
        if (page.Blocks[i].Reason is not (FurnitureReason.Published or FurnitureReason.Byline or FurnitureReason.Header or FurnitureReason.Kicker)) return;
        if (StatedTimeParser.Parse(text) is not { } time) return;
        var facts = page.Facts;
        if (UpdateWords.StandIn(text))
        {
            if (facts.Updated is not null) return;
            facts.Updated = time;
            facts.Sources["Updated"] = Source;
        }
        else if (facts.Published is null)
        {
            facts.Published = time;
            facts.Sources["Published"] = Source;
        }
    }
}
