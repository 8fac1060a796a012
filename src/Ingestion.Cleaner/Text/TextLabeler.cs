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
    public static void Label(SourcePage page, LineModel model, SourceProfile? profile)
    {
        var lines = TextLines.Scan(page);
        if (TextTitle.Find(page) is { } title) title.Role = BlockRole.Title;
        SourceBoilerplate.Remove(page, profile);
        TakeOff(page, lines, model);
        FindLateTitle(page, lines);
        RemovalReasons.Give(page, lines);
        TextFacts.Read(page);
        BodyKinds.Mark(page, lines);
    }

    /// <summary>A first line that reads like a paragraph and yet is none of the body, for nothing else that it says, is the headline all the same.</summary>
    private static void FindLateTitle(SourcePage page, TextLines lines)
    {
        if (page.Facts.Title is not null || page.Blocks.Count < 2 || page.Blocks.Exists(b => b.Role == BlockRole.Title)) return;
        ref readonly var shape = ref lines.Shapes[0];
        if (page.Blocks[0] is { Role: BlockRole.Removed, Reason: null } first && shape.Phrase.Reason is null && shape.Words is >= 4 and <= 40) first.Role = BlockRole.Title;
    }

    /// <summary>
    /// Takes lines off until the model finds nothing more in what is left: so a text that was cleaned already stays as it is.
    /// </summary>
    private static void TakeOff(SourcePage page, TextLines lines, LineModel model)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var left = new List<int>();
            for (var i = 0; i < page.Blocks.Count; i++)
                if (page.Blocks[i].Role != BlockRole.Removed) left.Add(i);
            if (left.Count == 0) return;

            var view = lines.Only(left);
            var scores = model.Score(view);
            PhraseVerdict.Apply(view, scores);
            var isBody = LineSmoother.Decide(scores);
            CleanTextGuard.Protect(view, model.Words, isBody);
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
