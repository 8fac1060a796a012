namespace Ingestion.Classifier.Text;

/// <summary>
/// Splits one line into tokens much as the Penn Treebank does: clitics by themselves, hyphenated words whole, the stop of an
/// abbreviation with its word. Looks ahead by a bounded number of characters only, so that time is linear.
/// </summary>
internal static class Tokenizer
{
    private const int LongestAddress = 2_048;

    /// <summary>Adds the tokens of <c>body[start..end]</c>, which holds no line feed.</summary>
    public static void Tokenize(string body, int start, int end, ref PooledList<Token> tokens)
    {
        for (var at = start; at < end;)
        {
            var kind = CharacterClasses.Of(body[at]);
            switch (kind)
            {
                case CharacterClass.Space or CharacterClass.Format:
                    at++;
                    break;
                case CharacterClass.Lower or CharacterClass.Upper or CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Connector:
                    at = Word(body, at, end, kind == CharacterClass.Digit, ref tokens);
                    break;
                case CharacterClass.Apostrophe when WordShape.CliticEnd(body, at, end) is var clitic and > 0 && FollowsWord(body, at, tokens.Items):
                    tokens.Add(new Token(at, clitic, TokenKind.Clitic, LetterCase.Lower));
                    at = clitic;
                    break;
                case CharacterClass.Apostrophe or CharacterClass.Quote:
                    var doubled = body[at] is '\'' or '`' && at + 1 < end && body[at + 1] == body[at] ? 2 : 1;
                    tokens.Add(new Token(at, at + doubled, TokenKind.Quote, LetterCase.None));
                    at += doubled;
                    break;
                case CharacterClass.Surrogate:
                    at = Supplementary(body, at, end, ref tokens);
                    break;
                case CharacterClass.Dot or CharacterClass.Terminator or CharacterClass.Hyphen:
                    var run = RunEnd(body, at, end, kind);
                    tokens.Add(new Token(at, run, TokenKind.Punctuation, LetterCase.None));
                    at = run;
                    break;
                case CharacterClass.Comma or CharacterClass.Punctuation or CharacterClass.FullTerminator:
                    if (body[at] is '@' or '#' && at + 1 < end && CharacterClasses.IsLetter(CharacterClasses.Of(body[at + 1])))
                    {
                        at = Word(body, at, end, number: false, ref tokens);
                        break;
                    }

                    tokens.Add(new Token(at, at + 1, body[at] is '%' or '‰' ? TokenKind.Symbol : TokenKind.Punctuation, LetterCase.None));
                    at++;
                    break;
                default:
                    tokens.Add(new Token(at, at + 1, kind == CharacterClass.Ideograph ? TokenKind.Word : TokenKind.Symbol, LetterCase.None));
                    at++;
                    break;
            }
        }
    }

    /// <summary>The token that a known span is.</summary>
    public static Token Describe(string body, int start, int end)
    {
        var first = CharacterClasses.Of(body[start]);
        var kind = first switch
        {
            CharacterClass.Digit => TokenKind.Number,
            CharacterClass.Apostrophe when end - start > 1 && CharacterClasses.IsLetter(CharacterClasses.Of(body[start + 1])) => TokenKind.Clitic,
            CharacterClass.Apostrophe or CharacterClass.Quote => TokenKind.Quote,
            CharacterClass.Dot or CharacterClass.Hyphen or CharacterClass.Comma or CharacterClass.Terminator or CharacterClass.FullTerminator or CharacterClass.Punctuation
                when end - start == 1 || first != CharacterClass.Punctuation => TokenKind.Punctuation,
            CharacterClass.Symbol => TokenKind.Symbol,
            _ => body.AsSpan(start, end - start).StartsWith("n't", StringComparison.Ordinal) ? TokenKind.Clitic : TokenKind.Word,
        };
        return new Token(start, end, kind, WordShape.CaseOf(body.AsSpan(start, end - start)));
    }

    private static int Word(string body, int start, int end, bool number, ref PooledList<Token> tokens)
    {
        var addressEnd = WordShape.AddressEnd(body, start, Math.Min(end, start + LongestAddress));
        if (addressEnd > start)
        {
            tokens.Add(new Token(start, addressEnd, TokenKind.Address, LetterCase.None));
            return addressEnd;
        }

        var elision = number ? 0 : WordShape.ElisionEnd(body, start, end);
        if (elision > 0)
        {
            tokens.Add(new Token(start, elision, TokenKind.Word, WordShape.CaseOf(body.AsSpan(start, elision - start))));
            return elision;
        }

        var wordEnd = WordShape.WordEnd(body, start, end, number);
        var text = body.AsSpan(start, wordEnd - start);
        // "don't" is "do" and "n't"; the apostrophe of "Russia's" was not taken into the word.
        if (text.Length > 3 && text[^1] is 't' or 'T' && text[^3] is 'n' or 'N' && CharacterClasses.Of(text[^2]) == CharacterClass.Apostrophe)
        {
            tokens.Add(new Token(start, wordEnd - 3, TokenKind.Word, WordShape.CaseOf(text[..^3])));
            tokens.Add(new Token(wordEnd - 3, wordEnd, TokenKind.Clitic, LetterCase.Lower));
            return wordEnd;
        }

        tokens.Add(new Token(start, wordEnd, number ? TokenKind.Number : TokenKind.Word, WordShape.CaseOf(text)));
        return wordEnd;
    }

    private static bool FollowsWord(string body, int at, ReadOnlySpan<Token> tokens) =>
        tokens.Length > 0 && tokens[^1].End == at && (tokens[^1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Clitic || body[at - 1] is ')' or '%');

    private static int RunEnd(string body, int at, int end, CharacterClass kind)
    {
        do
            at++;
        while (at < end && CharacterClasses.Of(body[at]) == kind);
        return at;
    }

    private static int Supplementary(string body, int at, int end, ref PooledList<Token> tokens)
    {
        if (at + 1 >= end || !char.IsSurrogatePair(body[at], body[at + 1]))
        {
            tokens.Add(new Token(at, at + 1, TokenKind.Symbol, LetterCase.None));
            return at + 1;
        }

        var kind = CharacterClasses.OfSupplementary(char.ConvertToUtf32(body[at], body[at + 1]));
        if (CharacterClasses.IsLetter(kind))
        {
            var wordEnd = WordShape.WordEnd(body, at, end, number: false);
            tokens.Add(new Token(at, wordEnd, TokenKind.Word, LetterCase.None));
            return wordEnd;
        }

        tokens.Add(new Token(at, at + 2, kind == CharacterClass.Ideograph ? TokenKind.Word : TokenKind.Symbol, LetterCase.None));
        return at + 2;
    }
}
