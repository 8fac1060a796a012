using Ingestion.Cleaner.Furniture;

namespace Ingestion.Cleaner.Text;

/// <summary>Lets known phrases speak where they are near certain (on the development pages, above 98 of 100 such lines are furniture): the model may have seen too few of them.</summary>
internal static class PhraseVerdict
{
    private const int Certain = -3 * ObliviousTrees.Unit;

    /// <summary>Longest line, in words, of which one phrase inside decides.</summary>
    private const int Long = 120;
    private const int Middle = 40;
    private const int Short = 12;

    /// <summary>Lowers the scores of such lines.</summary>
    public static void Apply(TextLines lines, Span<int> scores)
    {
        for (var i = 0; i < scores.Length; i++)
            if (IsCertain(lines.Shapes[i])) scores[i] = Math.Min(scores[i], Certain);
    }

    private static bool IsCertain(in LineShape shape) => shape.Phrase.Kind switch
    {
        PhraseMatchKind.Whole => shape.Phrase.Reason is not (FurnitureReason.ShareRow or FurnitureReason.ReadMore or FurnitureReason.Related),
        PhraseMatchKind.Start => shape.Phrase.Reason switch
        {
            FurnitureReason.Caption or FurnitureReason.Copyright or FurnitureReason.AuthorBox or FurnitureReason.Contact or FurnitureReason.Tags => shape.Words <= Middle,
            FurnitureReason.Published or FurnitureReason.ShareRow or FurnitureReason.Related => shape.Words <= Short,
            _ => false,
        },
        PhraseMatchKind.Inside => shape.Phrase.Reason switch
        {
            FurnitureReason.Appeal or FurnitureReason.Cookie => shape.Words <= Long,
            FurnitureReason.Comments or FurnitureReason.Contact or FurnitureReason.Login or FurnitureReason.Newsletter
                or FurnitureReason.VisitCounter or FurnitureReason.ShareRow => shape.Words <= Middle,
            // News of firms speaks of terms of service in whole sentences.
            FurnitureReason.Copyright => shape.Words <= (shape.IsProse ? Short : Middle),
            _ => false,
        },
        _ => false,
    };
}
