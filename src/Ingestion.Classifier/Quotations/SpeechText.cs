using System.Buffers;
using Ingestion.Classifier.Lexicons;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quotations;

/// <summary>A text with what each token is to speech. Holds a rented array: dispose it.</summary>
internal sealed class SpeechText : IDisposable
{
    private readonly SpeechWord[] words;

    /// <summary>Looks every token up once.</summary>
    public SpeechText(TextAnalysis text, SpeechLexicon lexicon)
    {
        Text = text;
        Lexicon = lexicon;
        words = ArrayPool<SpeechWord>.Shared.Rent(Math.Max(1, text.Tokens.Length));
        Span<char> buffer = stackalloc char[TokenWord.Longest];
        var french = lexicon.Language == "fr";
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            words[i] = text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic ? lexicon.WordAt(text, i, buffer) : default;
            if (french && text.Tokens[i].Length > 4) words[i] = lexicon.WithInvertedPronoun(text, i, words[i], buffer);
        }
    }

    /// <summary>The text.</summary>
    public TextAnalysis Text { get; }

    /// <summary>The words of its language.</summary>
    public SpeechLexicon Lexicon { get; }

    /// <summary>What stands at a token.</summary>
    public SpeechWord this[int token] => words[token];

    /// <summary>Whether a token is one of some things.</summary>
    public bool Is(int token, SpeechFlags flags) => words[token].Is(flags);

    /// <summary>Whether a token is a word that begins with a capital and is no pronoun, article or preposition at the head of a sentence.</summary>
    public bool IsName(int token) =>
        Text.Tokens[token] is { Kind: TokenKind.Word, Case: LetterCase.Capitalised or LetterCase.AllCaps or LetterCase.Mixed }
        && !Is(token, SpeechFlags.Pronoun | SpeechFlags.Determiner | SpeechFlags.Preposition | SpeechFlags.Boundary | SpeechFlags.Relative)
        && !(Is(token, SpeechFlags.Between) && Text.Tokens[token].Length < 5);

    /// <summary>The only or first character of a token.</summary>
    public char First(int token) => Text.Body[Text.Tokens[token].Start];

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<SpeechWord>.Shared.Return(words);
}
