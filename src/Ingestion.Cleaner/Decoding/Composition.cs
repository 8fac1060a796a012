using System.Buffers;

namespace Ingestion.Cleaner.Decoding;

/// <summary>Canonical composition (Unicode NFC) of letters with combining marks.</summary>
/// <remarks>The runtime's own normalisation does nothing under invariant globalization, so the table ships with the cleaner.</remarks>
internal static class Composition
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(CompositionTable.Marks);

    /// <summary>The composed text, or the same text when it holds no combining mark that composes.</summary>
    public static string Compose(string text)
    {
        var at = text.AsSpan().IndexOfAny(Marks);
        if (at < 0) return text;

        var buffer = new char[text.Length];
        text.CopyTo(buffer);
        var length = Math.Max(at, 1);
        var starter = length - 1;
        for (var i = length; i < text.Length; i++)
        {
            var c = text[i];
            // Marks compose with the last starter; a mark that did not compose blocks nothing here but itself.
            if (Marks.Contains(c) && CompositionTable.TryCompose(buffer[starter], c, out var composed))
            {
                buffer[starter] = composed;
                continue;
            }

            if (!CompositionTable.IsMark(c)) starter = length;
            buffer[length++] = c;
        }

        return new string(buffer, 0, length);
    }
}
