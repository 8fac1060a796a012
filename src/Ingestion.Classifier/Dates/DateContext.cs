using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Dates;

/// <summary>What the readers of dates look at: one sentence and the words of its language.</summary>
/// <param name="Text">The text.</param>
/// <param name="Lexicon">The words.</param>
/// <param name="Anchor">The day of publication, if known.</param>
/// <param name="Begin">First token of the sentence.</param>
/// <param name="Limit">One past its last token.</param>
/// <param name="Ahead">Whether an earlier date of the sentence lies after publication.</param>
internal readonly record struct DateContext(TextAnalysis Text, DateLexicon Lexicon, DateAnchor Anchor, int Begin, int Limit, bool Ahead = false)
{
    // A cue further away belongs to another clause.
    private const int Reach = 14;

    /// <summary>The token at an index.</summary>
    public Token Token(int index) => Text.Tokens[index];

    /// <summary>Whether a token is one character.</summary>
    public bool Is(int token, char c) => token >= Begin && token < Limit && Text.Tokens[token].Length == 1 && Text.Body[Text.Tokens[token].Start] == c;

    /// <summary>Whether a token begins with a capital.</summary>
    public bool IsCapitalised(int token) => token >= Begin && token < Limit && Text.Tokens[token].Case is LetterCase.Capitalised or LetterCase.AllCaps or LetterCase.Mixed;

    /// <summary>Past an optional stop that stands right after a token ('12. Juni').</summary>
    public int SkipStop(int token) => Is(token, '.') && !Text.SpaceBefore(token) ? token + 1 : token;

    /// <summary>Past optional linking words ('of', 'de').</summary>
    public int SkipLink(int token) => token < Limit && Lexicon.Links.TryMatch(Text, token, Limit, out _, out var end) ? end : token;

    /// <summary>Makes a reading of a value that was stated.</summary>
    public DateReading Read(int first, int tokenEnd, CalendarDate value, double confidence, bool relative = false) =>
        new(Token(first).Start, Token(tokenEnd - 1).End, tokenEnd, value, value.Precision, relative, confidence);

    /// <summary>Makes a reading of a value that hangs on publication.</summary>
    public DateReading Read(int first, int tokenEnd, CalendarDate? value, Contracts.Articles.TimePrecision precision, double confidence) =>
        new(Token(first).Start, Token(tokenEnd - 1).End, tokenEnd, value, value?.Precision ?? precision, true, value is null ? confidence * 0.8 : confidence);

    /// <summary>Whether the words before a mention tell that it lies ahead: of the cues before it the nearest decides.</summary>
    public bool LiesAhead(int first)
    {
        for (var i = first - 1; i >= Begin && i >= first - Reach; i--)
        {
            if (Lexicon.Past.Holds(Text, i, Limit)) return false;
            if (Lexicon.Future.Holds(Text, i, Limit)) return true;
        }

        return Ahead;
    }

    /// <summary>Whether a mention opens the sentence and the first cue after it tells that it lies ahead ('Ce mardi, … sera'): its verb cannot stand before it.</summary>
    /// <param name="first">The mention's first token.</param>
    public bool OpensAhead(int first)
    {
        if (first > Begin + 1) return false;
        for (var i = first + 1; i < Limit && i <= first + Reach; i++)
        {
            if (Lexicon.Past.Holds(Text, i, Limit)) return false;
            if (Lexicon.Future.Holds(Text, i, Limit)) return true;
        }

        return false;
    }
}
