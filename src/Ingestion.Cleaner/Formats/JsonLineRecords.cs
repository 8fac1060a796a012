namespace Ingestion.Cleaner.Formats;

/// <summary>Parts JSON Lines into records: a line each, and with it the lines that a break inside one of its strings has made of the rest.</summary>
internal static class JsonLineRecords
{
    /// <summary>The records, in order, without the white space around them. A line that neither begins a record nor goes on with one stands for itself.</summary>
    public static IEnumerable<string> In(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfLine(text, at);
            var isOpen = Begins(text.AsSpan(at, end - at)) && !Ends(text.AsSpan(at, end - at));
            // What is closed is whole, and what begins like a record is the next one: a record that was cut off costs itself only.
            while (isOpen && end < text.Length)
            {
                var next = EndOfLine(text, end + 1);
                var line = text.AsSpan(end + 1, next - end - 1);
                if (Begins(line)) break;
                isOpen = !Ends(line);
                end = next;
            }

            var record = text.AsSpan(at, end - at).Trim();
            if (!record.IsEmpty) yield return record.ToString();
            at = end + 1;
        }
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private static bool Begins(ReadOnlySpan<char> line) => line.TrimStart().StartsWith("{");

    private static bool Ends(ReadOnlySpan<char> line) => line.TrimEnd().EndsWith("}");
}
