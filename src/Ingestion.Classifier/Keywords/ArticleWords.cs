namespace Ingestion.Classifier.Keywords;

/// <summary>The words of an article, counted once for all who rank them: title first, then the body.</summary>
internal sealed class ArticleWords
{
    /// <summary>Longest text that is counted; what follows says nothing new and costs time.</summary>
    private const int MostTokens = 20_000;

    private readonly Dictionary<ulong, int> _places = new(512);
    private ArticleWord[] _words = new ArticleWord[512];

    private ArticleWords(string title, string body) => (Title, Body) = (title, body);

    /// <summary>The headline, maybe empty.</summary>
    public string Title { get; }

    /// <summary>The body.</summary>
    public string Body { get; }

    /// <summary>The distinct words in order of first occurrence.</summary>
    public ReadOnlySpan<ArticleWord> Words => _words.AsSpan(0, _places.Count);

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
            if (!_places.TryGetValue(hash, out var place)) place = Enter(hash, spelled, unseen);
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

    private int Enter(ulong hash, ReadOnlySpan<char> spelled, int? unseen)
    {
        var place = _places.Count;
        _places.Add(hash, place);
        if (place == _words.Length) Array.Resize(ref _words, place * 2);
        var rarity = WordRarity.Shipped.Find(WordRarity.Key(hash)) ?? unseen ?? WordRarity.Unknown;
        _words[place] = new ArticleWord
        {
            Hash = hash, Rarity = (byte)rarity, First = Tokens.Count, Length = spelled.Length, Number = spelled.IndexOfAnyExceptInRange('0', '9') < 0,
            Dense = WordReader.DenseWidth(spelled[0]) > 0,
        };
        return place;
    }
}
