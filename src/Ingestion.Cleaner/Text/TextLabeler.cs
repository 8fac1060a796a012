using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Text;

/// <summary>Parts bare text into headline, body and furniture with reasons: the steps, in order.</summary>
internal static class TextLabeler
{
    /// <summary>Passes after which the rest is taken as it is; each pass but the last takes something off.</summary>
    private const int MostPasses = 6;

    /// <summary>Gives every line its role and every removed line its reason.</summary>
    /// <param name="page">The page; its headline, if it has one, is already marked.</param>
    /// <param name="model">The line model.</param>
    /// <param name="profile">What is known of the source, or null.</param>
    /// <param name="conventions">How its dates are written.</param>
    /// <param name="budget">Cancelled when the time for the file is spent.</param>
    public static void Label(SourcePage page, LineModel model, SourceProfile? profile, DateConventions conventions, CancellationToken budget)
    {
        var lines = TextLines.Scan(page, budget);
        lines.Evidence(model.Words);
        if (TextTitle.Find(page) is { } title) title.Role = BlockRole.Title;
        SourceBoilerplate.Remove(page, profile);
        TakeOff(page, lines, model, budget);
        FindLateTitle(page, lines, model, budget);
        RemovalReasons.Give(page, lines, conventions);
        TextFacts.Read(page, conventions);
        BodyKinds.Mark(page, lines);
    }

    /// <summary>
    /// Where the first line was no headline: that line all the same, if the model takes it for none of the body and it says nothing
    /// else; or the body's own first line, if it reads like one.
    /// </summary>
    private static void FindLateTitle(SourcePage page, TextLines lines, LineModel model, CancellationToken budget)
    {
        var blocks = page.Blocks;
        if (page.Facts.Title is not null || blocks.Count < 2 || blocks.Exists(b => b.Role == BlockRole.Title)) return;
        ref readonly var shape = ref lines.Shapes[0];
        if (blocks[0] is { Role: BlockRole.Removed, Reason: null } first && shape.Phrase.Reason is null && shape.Words is >= 4 and <= 40 && StandsApart(page, lines, model, budget))
        {
            first.Role = BlockRole.Title;
            return;
        }

        var body = blocks.FindIndex(b => b.Role == BlockRole.Body);
        if (body >= 0 && blocks.FindIndex(body + 1, b => b.Role == BlockRole.Body) > 0 && TextTitle.MayBe(page, blocks[body])) blocks[body].Role = BlockRole.Title;
    }

    /// <summary>Whether the model, given the first line and the body alone, still tells them apart: so it will when the text is cleaned again.</summary>
    private static bool StandsApart(SourcePage page, TextLines lines, LineModel model, CancellationToken budget)
    {
        var left = new List<int> { 0 };
        for (var i = 1; i < page.Blocks.Count; i++)
            if (page.Blocks[i].Role == BlockRole.Body) left.Add(i);
        var isBody = Decide(lines.Only(left), model, budget);
        return !isBody[0] && Array.IndexOf(isBody, false, 1) < 0;
    }

    private static bool[] Decide(TextLines view, LineModel model, CancellationToken budget)
    {
        var scores = model.Score(view, budget);
        UnknownWords.Apply(view, model.Words, scores);
        PhraseVerdict.Apply(view, scores);
        var isBody = LineSmoother.Decide(scores);
        CleanTextGuard.Protect(view, model.Words, isBody);
        return isBody;
    }

    /// <summary>
    /// Takes lines off until the model finds nothing more in what is left: so a text that was cleaned already stays as it is.
    /// </summary>
    private static void TakeOff(SourcePage page, TextLines lines, LineModel model, CancellationToken budget)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var left = new List<int>();
            for (var i = 0; i < page.Blocks.Count; i++)
                if (page.Blocks[i].Role != BlockRole.Removed) left.Add(i);
            if (left.Count == 0) return;

            var isBody = Decide(lines.Only(left), model, budget);
            var changed = false;
            for (var k = 0; k < left.Count; k++)
            {
                var block = page.Blocks[left[k]];
                if (isBody[k] || block.Role != BlockRole.Body) continue;
                block.Role = BlockRole.Removed;
                changed = true;
            }

            if (!changed) return;
        }
    }
}
