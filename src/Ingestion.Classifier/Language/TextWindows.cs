namespace Ingestion.Classifier.Language;

/// <summary>Where to look in a text that is too long to read whole: at its start and at evenly spaced places, each at a word's edge.</summary>
internal static class TextWindows
{
    /// <param name="text">The text.</param>
    /// <param name="length">Units read at one place.</param>
    /// <param name="most">How many places at most.</param>
    /// <returns>Offsets, ascending.</returns>
    public static int[] Of(ReadOnlySpan<char> text, int length, int most)
    {
        var places = Math.Clamp((text.Length + length - 1) / length, 1, most);
        var starts = new int[places];
        for (var i = 1; i < places; i++)
        {
            // A text of fewer units than all windows hold is cut without gaps, a longer one evenly.
            var start = text.Length <= length * most ? i * length : (int)((long)text.Length * i / places);
            var space = text.Slice(start, Math.Min(40, text.Length - start)).IndexOfAny(' ', '\n');
            starts[i] = space < 0 ? start : start + space;
        }

        return starts;
    }
}
