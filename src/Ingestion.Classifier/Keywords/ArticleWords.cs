namespace Ingestion.Classifier.Keywords;

/// <summary>The words of an article, counted once for all who rank them: title first, then the body.</summary>
internal sealed class ArticleWords
{
    /// <summary>Longest text that is counted; what follows says nothing new and costs time.</summary>
    private const int MostTokens = 20_000;

    private const int StartSize = 512;

    private ArticleWord[] _words = new ArticleWord[StartSize];
    private int _count;

    // Open addressing: place + 1 of the word whose hash leads here, 0 for free.
    private int[] _slots = new int[StartSize * 2];

    private ArticleWords(string title, string body) => (Title, Body) = (title, body);

    /// <summary>The headline, maybe empty.</summary>
    public string Title { get; }

    /// <summary>The body.</summary>
    public string Body { get; }

    /// <summary>The distinct words in order of first occurrence.</summary>
    public ReadOnlySpan<ArticleWord> Words => _words.AsSpan(0, _count);

    /// <summary>Every token: the index of its word.</summary>
    public List<int> Sequence { get; } = new(1024);

    /// <summary>Every token: where it stands; the first <see cref="TitleTokens"/> in the title, the others in the body.</summary>
    public List<WordToken> Tokens { get; } = new(1024);

    /// <summary>How many of the tokens stand in the title.</summary>
    public int TitleTokens { get; private set; }

    /// <summary>Counts the words of an article.</summary>
    public static ArticleWords Of(string? title, string body, string language)
    {
        var words = new ArticleWords(title ?? "", body);
        var rarity = WordRarity.Shipped;
        var seed = WordHash.Seed(language);
        var unseen = rarity.Unseen(language);
        words.Read(words.Title, seed, unseen, inTitle: true);
        words.TitleTokens = words.Tokens.Count;
        words.Read(body, seed, unseen, inTitle: false);
        return words;
    }

    /// <summary>The text from one token to another.</summary>
    public string TextOf(int firstToken, int lastToken) =>
        (lastToken < TitleTokens ? Title : Body)[Tokens[firstToken].Start..Tokens[lastToken].End];

    private void Read(string text, ulong seed, int? unseen, bool inTitle)
    {
        var reader = new WordReader(text);
        while (Tokens.Count < MostTokens && reader.MoveNext())
        {
            var token = reader.Current;
            var spelled = text.AsSpan(token.Start, token.End - token.Start);
            var hash = WordHash.Of(seed, spelled);
            var place = Find(hash);
            if (place < 0) place = Enter(hash, spelled, unseen);
            ref var word = ref _words[place];
            word.Count++;
            word.InTitle |= inTitle;
            if (!inTitle && !token.AfterBreak)
            {
                word.Inside++;
                if (char.IsUpper(spelled[0])) word.Capitals++;
            }

            Tokens.Add(token);
            Sequence.Add(place);
        }
    }

    private int Find(ulong hash)
    {
        for (var slot = (int)hash & (_slots.Length - 1); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_words[_slots[slot] - 1].Hash == hash) return _slots[slot] - 1;
        }

        return -1;
    }

    private int Enter(ulong hash, ReadOnlySpan<char> spelled, int? unseen)
    {
        if (_count == _words.Length) Grow();
        var rarity = WordRarity.Shipped.Find(WordRarity.Key(hash)) ?? unseen ?? WordRarity.Unknown;
        _words[_count] = new ArticleWord
        {
            Hash = hash, Rarity = (byte)rarity, First = Tokens.Count, Length = spelled.Length, Number = spelled.IndexOfAnyExceptInRange('0', '9') < 0,
            Dense = WordReader.DenseWidth(spelled[0]) > 0,
        };
        Link(_count);
        return _count++;
    }

    private void Grow()
    {
        Array.Resize(ref _words, _count * 2);
        _slots = new int[_words.Length * 2];
        for (var place = 0; place < _count; place++) Link(place);
    }

    private void Link(int place)
    {
        var slot = (int)_words[place].Hash & (_slots.Length - 1);
        while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = place + 1;
    }
}
