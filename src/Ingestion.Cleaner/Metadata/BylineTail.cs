namespace Ingestion.Cleaner.Metadata;

/// <summary>Takes off what stands between a name and a date: 'Mira Halvorsen am', ', Stand:', '| Updated'.</summary>
internal static class BylineTail
{
    private static readonly string[] Words =
        ["am", "on", "le", "el", "em", "il", "op", "den", "vom", "from", "at", "um", "stand", "stand:", "updated", "updated:", "published", "published:", "last", "posted", "aktualisiert", "aktualisiert:", "veröffentlicht", "date:", "datum:",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "mo", "di", "mi", "do", "fr", "sa", "so",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "à", "a las", "hace", "publicado", "publié", "mis", "jour"];

    /// <summary>Without signs and such words at its end.</summary>
    public static string Trim(string text)
    {
        while (true)
        {
            text = text.Trim(' ', ',', '|', '-', '–', '—', '·', '•', '/', '(', ')', '⋅', '»', ':', '.', ';');
            var space = text.LastIndexOf(' ');
            var last = text[(space + 1)..].ToLowerInvariant();
            if (!Words.Contains(last)) return text;
            if (space < 0) return "";
            text = text[..space];
        }
    }
}
