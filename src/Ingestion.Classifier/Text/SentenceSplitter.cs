namespace Ingestion.Classifier.Text;

/// <summary>Parts the tokens of one paragraph into sentences.</summary>
internal static class SentenceSplitter
{
    /// <summary>Adds the sentences of the tokens from <paramref name="first"/> on.</summary>
    public static void Split(string body, ReadOnlySpan<Token> tokens, int first, int paragraph, ref PooledList<Sentence> sentences)
    {
        var begin = first;
        for (var i = first; i < tokens.Length; i++)
        {
            if (!MayEnd(body, tokens[i])) continue;
            var last = i;
            while (last + 1 < tokens.Length && Closes(body, tokens[last], tokens[last + 1])) last++;
            if (last + 1 < tokens.Length && !Ends(body, tokens, i, last + 1)) continue;
            Add(tokens, begin, last + 1, paragraph, ref sentences);
            begin = last + 1;
            i = last;
        }

        if (begin < tokens.Length) Add(tokens, begin, tokens.Length, paragraph, ref sentences);
    }

    private static void Add(ReadOnlySpan<Token> tokens, int begin, int end, int paragraph, ref PooledList<Sentence> sentences) =>
        sentences.Add(new Sentence(tokens[begin].Start, tokens[end - 1].End, begin, end, paragraph));

    private static bool MayEnd(string body, in Token token) => token.Kind switch
    {
        TokenKind.Punctuation => CharacterClasses.Of(body[token.Start]) is CharacterClass.Dot or CharacterClass.Terminator or CharacterClass.FullTerminator,
        TokenKind.Word => body[token.End - 1] == '.',
        _ => false,
    };

    // Closing marks belong to the sentence before them when nothing stands between.
    private static bool Closes(string body, in Token before, in Token token) =>
        token.Start == before.End
        && (token.Kind == TokenKind.Quote || body[token.Start] is ')' or ']' or '」' or '』' or '）');

    private static bool Ends(string body, ReadOnlySpan<Token> tokens, int end, int next)
    {
        var terminator = tokens[end];
        if (terminator.Kind == TokenKind.Punctuation && CharacterClasses.Of(body[terminator.Start]) == CharacterClass.FullTerminator) return true;
        if (tokens[next].Start == tokens[next - 1].End && tokens[next].Kind is not TokenKind.Word) return false;
        var opener = next;
        while (opener < tokens.Length && opener < next + 3
            && (tokens[opener].Kind == TokenKind.Quote || body[tokens[opener].Start] is '(' or '[' or '—' or '–' or '-' or '¿' or '¡')) opener++;
        if (opener == tokens.Length) return true;
        var following = tokens[opener];
        var word = body.AsSpan(following.Start, following.Length);
        if (following.Kind == TokenKind.Punctuation) return false;
        if (terminator.Kind == TokenKind.Word)
        {
            var abbreviation = body.AsSpan(terminator.Start, terminator.Length - 1);
            if (Abbreviations.StandsBeforeName(abbreviation)) return false;
            return following.Case is LetterCase.Capitalised && (Abbreviations.OpensSentence(word) || opener > next);
        }

        if (following.Case == LetterCase.Lower) return false;
        var ordinal = terminator.Length == 1 && body[terminator.Start] == '.' && end > 0
            && tokens[end - 1].Kind == TokenKind.Number && tokens[end - 1].Length <= 2 && tokens[end - 1].End == terminator.Start;
        return !(ordinal && Abbreviations.FollowsOrdinal(word));
    }
}
