using System.Buffers;

namespace Ingestion.Cleaner.Html;

/// <summary>Walks over the attributes of a start tag (HTML Living Standard, 13.2.5.32 to 13.2.5.40), linear in their length.</summary>
internal ref struct AttributeScanner(ReadOnlySpan<char> text, int at)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \n\t\r\f/>=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \n\t\r\f>");
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the scanner stands; behind the tag once it has ended.</summary>
    public int Position { get; private set; } = at;

    /// <summary>The attribute just read.</summary>
    public HtmlAttribute Name { get; private set; }

    /// <summary>First unit of its value.</summary>
    public int ValueStart { get; private set; }

    /// <summary>One past the last.</summary>
    public int ValueEnd { get; private set; }

    /// <summary>Whether the tag ended in '/&gt;'.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>Reads the next attribute; false at the end of the tag.</summary>
    public bool MoveNext()
    {
        while (Position < _text.Length)
        {
            var c = _text[Position];
            if (c == '>')
            {
                Position++;
                return false;
            }

            if (c == '/') IsSelfClosing = Position + 1 < _text.Length && _text[Position + 1] == '>';
            if (c is '/' or ' ' or '\n' or '\t' or '\r' or '\f')
            {
                Position++;
                continue;
            }

            ReadAttribute();
            return true;
        }

        return false;
    }

    private void ReadAttribute()
    {
        var start = Position;
        // A '=' may start a name; it ends it anywhere else.
        var length = _text[(start + 1)..].IndexOfAny(NameEnds);
        Position = length < 0 ? _text.Length : start + 1 + length;
        Name = HtmlAttributes.Find(_text[start..Position]);
        ValueStart = ValueEnd = Position;

        var equals = Position;
        while (equals < _text.Length && char.IsWhiteSpace(_text[equals])) equals++;
        if (equals >= _text.Length || _text[equals] != '=') return;

        var value = equals + 1;
        while (value < _text.Length && char.IsWhiteSpace(_text[value])) value++;
        if (value >= _text.Length)
        {
            Position = value;
            return;
        }

        var quote = _text[value];
        if (quote is '"' or '\'')
        {
            ValueStart = value + 1;
            var end = _text[ValueStart..].IndexOf(quote);
            ValueEnd = end < 0 ? _text.Length : ValueStart + end;
            Position = Math.Min(_text.Length, ValueEnd + 1);
            return;
        }

        ValueStart = value;
        var stop = _text[value..].IndexOfAny(ValueEnds);
        ValueEnd = Position = stop < 0 ? _text.Length : value + stop;
    }
}
