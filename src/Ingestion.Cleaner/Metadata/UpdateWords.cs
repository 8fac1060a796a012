using System.Buffers;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Words that mark a time as that of the last change.</summary>
internal static class UpdateWords
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "updated", "modified", "last edit", "aktualisiert", "geändert", "mis à jour", "mise à jour", "modifié", "actualizado", "actualización",
            "atualizado", "aggiornato", "aggiornamento", "bijgewerkt", "uppdaterad", "oppdatert", "opdateret", "päivitetty", "aktualizacja", "zaktualizowano",
            "aktualizováno", "frissítve", "actualizat", "güncelleme", "обновлено", "оновлено", "ενημερώθηκε", "تحديث", "更新", "업데이트", "수정", "diperbarui", "cập nhật",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether one of them stands in a line.</summary>
    public static bool StandIn(ReadOnlySpan<char> line) => line.ContainsAny(Words);

    /// <summary>Where the first of them begins in a line, or −1.</summary>
    public static int IndexIn(ReadOnlySpan<char> line) => line.IndexOfAny(Words);
}
