namespace Ingestion.Classifier.Text;

/// <summary>
/// A body taken apart once for all parts of the classifier: tokens, sentences and paragraphs in the order of the text.
/// Immutable and safe to share between threads. Any text gives an answer, in time linear in its length.
/// </summary>
internal sealed class TextAnalysis
{
    private readonly Token[] tokens;
    private readonly Sentence[] sentences;
    private readonly Paragraph[] paragraphs;

    private TextAnalysis(string body, Token[] tokens, Sentence[] sentences, Paragraph[] paragraphs)
    {
        Body = body;
        this.tokens = tokens;
        this.sentences = sentences;
        this.paragraphs = paragraphs;
    }

    /// <summary>The text that all offsets point into.</summary>
    public string Body { get; }

    /// <summary>All tokens; white space is in none of them.</summary>
    public ReadOnlySpan<Token> Tokens => tokens;

    /// <summary>All sentences; each token is in exactly one.</summary>
    public ReadOnlySpan<Sentence> Sentences => sentences;

    /// <summary>All lines that hold a token.</summary>
    public ReadOnlySpan<Paragraph> Paragraphs => paragraphs;

    /// <summary>Takes a body apart.</summary>
    /// <param name="body">Paragraphs parted by line feeds; any text.</param>
    public static TextAnalysis Of(string body)
    {
        var tokens = new PooledList<Token>(body.Length / 4);
        var sentences = new PooledList<Sentence>(body.Length / 64);
        var paragraphs = new PooledList<Paragraph>(body.Length / 256);
        try
        {
            for (var start = 0; start < body.Length;)
            {
                var feed = body.AsSpan(start).IndexOf('\n');
                var end = feed < 0 ? body.Length : start + feed;
                var firstToken = tokens.Count;
                var firstSentence = sentences.Count;
                Tokenizer.Tokenize(body, start, end, ref tokens);
                if (tokens.Count > firstToken)
                {
                    SentenceSplitter.Split(body, tokens.Items, firstToken, paragraphs.Count, ref sentences);
                    paragraphs.Add(new Paragraph(start, end, firstToken, tokens.Count, firstSentence, sentences.Count));
                }

                start = end + 1;
            }

            return new TextAnalysis(body, tokens.Items.ToArray(), sentences.Items.ToArray(), paragraphs.Items.ToArray());
        }
        finally
        {
            tokens.Dispose();
            sentences.Dispose();
            paragraphs.Dispose();
        }
    }

    /// <summary>A text whose tokens and sentences are known already, as in the measuring sets; one sentence a paragraph.</summary>
    /// <param name="body">The text.</param>
    /// <param name="given">First unit and end of each token, in order.</param>
    /// <param name="sentenceEnds">One past the index of each sentence's last token, ascending.</param>
    public static TextAnalysis OfTokens(string body, IReadOnlyList<(int Start, int End)> given, IReadOnlyList<int> sentenceEnds)
    {
        var tokens = new Token[given.Count];
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = Tokenizer.Describe(body, given[i].Start, given[i].End);
        var sentences = new Sentence[sentenceEnds.Count];
        var paragraphs = new Paragraph[sentenceEnds.Count];
        var first = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var end = sentenceEnds[i];
            sentences[i] = new Sentence(tokens[first].Start, tokens[end - 1].End, first, end, i);
            paragraphs[i] = new Paragraph(tokens[first].Start, tokens[end - 1].End, first, end, i, i + 1);
            first = end;
        }

        return new TextAnalysis(body, tokens, sentences, paragraphs);
    }

    /// <summary>What stands at a token.</summary>
    public ReadOnlySpan<char> TextOf(in Token token) => Body.AsSpan(token.Start, token.End - token.Start);

    /// <summary>What stands from one token through another.</summary>
    /// <param name="firstToken">Index of the first token.</param>
    /// <param name="tokenEnd">One past the index of the last, greater than <paramref name="firstToken"/>.</param>
    public ReadOnlySpan<char> TextOf(int firstToken, int tokenEnd) => Body.AsSpan(tokens[firstToken].Start, tokens[tokenEnd - 1].End - tokens[firstToken].Start);

    /// <summary>Whether white space stands before a token, or the text begins with it.</summary>
    public bool SpaceBefore(int token) => token == 0 || tokens[token - 1].End < tokens[token].Start;

    /// <summary>Index of the first token that ends after an offset; <c>Tokens.Length</c> when there is none.</summary>
    public int TokenAt(int offset)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Index of the sentence that holds a token.</summary>
    public int SentenceOf(int token)
    {
        var (low, high) = (0, sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sentences[middle].TokenEnd <= token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
