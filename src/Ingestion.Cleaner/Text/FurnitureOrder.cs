using Ingestion.Cleaner.Furniture;

namespace Ingestion.Cleaner.Text;

/// <summary>The order of furniture reasons in which the line model knows them; part of the trained model, only to be added to.</summary>
internal static class FurnitureOrder
{
    /// <summary>The number of a reason: 0 for none, from 1 on in the order of how late in a page it stands.</summary>
    public static byte Of(string? reason) => reason switch
    {
        null => 0,
        FurnitureReason.Caption => 1,
        FurnitureReason.Published => 2,
        FurnitureReason.ReadMore => 3,
        FurnitureReason.Advertisement => 4,
        FurnitureReason.SourceCredit => 5,
        FurnitureReason.Related => 6,
        FurnitureReason.ShareRow => 7,
        FurnitureReason.Tags => 8,
        FurnitureReason.AuthorBox => 9,
        FurnitureReason.Newsletter => 10,
        FurnitureReason.Appeal => 11,
        FurnitureReason.Navigation => 12,
        FurnitureReason.Comments => 13,
        FurnitureReason.Login => 14,
        FurnitureReason.Contact => 15,
        FurnitureReason.Cookie => 16,
        FurnitureReason.VisitCounter => 17,
        FurnitureReason.Copyright => 18,
        _ => 19,
    };
}
