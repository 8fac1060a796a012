using System.Text;

namespace Ingestion.Cleaner.Html;

/// <summary>Gathers text as a browser shows it: references decoded, white space collapsed.</summary>
internal sealed class VisibleText
{
    private readonly StringBuilder _text = new();
    private bool _pendingSpace;

    /// <summary>Units so far.</summary>
    public int Length => _text.Length;

    /// <summary>Where the next unit that is no space will stand.</summary>
    public int Next => _text.Length + (_pendingSpace && _text.Length > 0 && _text[^1] != '\n' ? 1 : 0);

    /// <summary>Appends markup text.</summary>
    public void Append(ReadOnlySpan<char> raw)
    {
        while (!raw.IsEmpty)
        {
            var stop = raw.IndexOfAny(' ', '\n', '&');
            if (stop < 0) stop = raw.Length;
            if (stop > 0) AppendPlain(raw[..stop]);
            raw = raw[stop..];
            if (raw.IsEmpty) return;
            if (raw[0] != '&')
            {
                _pendingSpace = true;
                raw = raw[1..];
                continue;
            }

            var used = CharacterReferences.TryRead(raw, out var decoded);
            if (used == 0)
            {
                AppendPlain("&");
                raw = raw[1..];
                continue;
            }

            foreach (var c in decoded)
            {
                if (char.IsWhiteSpace(c)) _pendingSpace = true;
                else if (c is not ('\u00AD' or '\u200B' or '\uFEFF' or '\u200E' or '\u200F' or '\u2060') && !char.IsControl(c)) AppendPlain([c]);
            }

            raw = raw[used..];
        }
    }

    /// <summary>Lets a space stand before what comes next.</summary>
    public void Space() => _pendingSpace = true;

    /// <summary>Ends a block: a line feed stands before what comes next.</summary>
    public void EndBlock()
    {
        _pendingSpace = false;
        if (_text.Length > 0 && _text[^1] != '\n') _text.Append('\n');
    }

    /// <summary>Drops a space at the end.</summary>
    public VisibleText TrimEnd()
    {
        _pendingSpace = false;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void AppendPlain(ReadOnlySpan<char> text)
    {
        if (_pendingSpace)
        {
            if (_text.Length > 0 && _text[^1] != '\n') _text.Append(' ');
            _pendingSpace = false;
        }

        _text.Append(text);
    }
}
