using System.Text;
using Ingestion.Watcher.Bundles.Unpacking;

namespace Ingestion.Watcher.Bundles.Readers;

/// <summary>The named fields at the head of a WARC record or an HTTP message, up to the blank line.</summary>
internal sealed class HeaderFields
{
    private const int LongestLine = 64 * 1024;
    private const int MostLines = 1000;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The field's value, or null; of a repeated one the first.</summary>
    internal string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>The next line that is not blank, or null at the end.</summary>
    internal static string? ReadStart(LineReader reader)
    {
        while (reader.ReadLine(LongestLine, out var line))
        {
            if (line is null)
                throw new InvalidDataException("A record begins with a line of more than 64 KiB.");
            if (line.Length > 0)
                return Encoding.UTF8.GetString(line);
        }

        return null;
    }

    /// <summary>Reads the fields; folded lines belong to the field before them.</summary>
    internal static HeaderFields Read(LineReader reader)
    {
        var fields = new HeaderFields();
        for (var number = 0; reader.ReadLine(LongestLine, out var line); number++)
        {
            if (line is null || number == MostLines)
                throw new InvalidDataException("A record's head has too much in it.");
            if (line.Length == 0)
                return fields;
            var text = Encoding.UTF8.GetString(line);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && text[0] is not (' ' or '\t'))
                fields._fields.TryAdd(text[..colon].Trim(), text[(colon + 1)..].Trim());
        }

        throw new EndOfStreamException();
    }
}
