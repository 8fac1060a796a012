using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;

namespace Ingestion.Persister.Writing.Revisions;

/// <summary>
/// Which incoming articles are new, which are other texts of stored ones, and which bring nothing new. Decides and writes nothing. The current text
/// is the one written last, in whatever order they arrive.
/// </summary>
internal sealed class RevisionPlan
{
    private readonly List<NewRevision> _revisions = [];
    private readonly Dictionary<Guid, SettledItem> _outcomes = [];
    private readonly Dictionary<Guid, int> _rows = [];
    private readonly HashSet<Guid> _superseded = [];
    private readonly HashSet<Guid> _forgotten = [];
    private readonly Dictionary<long, List<ArticleText>> _byUrl = [];
    private readonly Dictionary<long, List<ArticleText>> _byTitle = [];
    private readonly Dictionary<Guid, List<ArticleText>> _byArticle = [];

    private RevisionPlan()
    {
    }

    /// <summary>The rows to be written.</summary>
    public IReadOnlyList<NewRevision> Revisions => _revisions;

    /// <summary>The outcome of each file with articles, but for those of <see cref="Forgotten"/>.</summary>
    public IReadOnlyDictionary<Guid, SettledItem> Outcomes => _outcomes;

    /// <summary>How many rows each file becomes.</summary>
    public IReadOnlyDictionary<Guid, int> Rows => _rows;

    /// <summary>Stored texts that are current no longer.</summary>
    public IReadOnlyCollection<Guid> Superseded => _superseded;

    /// <summary>Files that hold nothing but texts that were taken down.</summary>
    public IReadOnlySet<Guid> Forgotten => _forgotten;

    /// <summary>Decides.</summary>
    /// <param name="items">Files that own their content, in order.</param>
    /// <param name="incoming">Their articles, in the same order.</param>
    /// <param name="known">Stored texts that share an address or a title with one of them.</param>
    public static RevisionPlan Of(IReadOnlyList<ClassifiedItem> items, IReadOnlyList<ArticleText> incoming, IEnumerable<ArticleText> known)
    {
        var plan = new RevisionPlan();
        foreach (var text in known)
        {
            plan.Remember(text);
        }

        var place = 0;
        foreach (var item in items)
        {
            plan.Decide(item, incoming.Skip(place).Take(item.Articles.Count).ToList());
            place += item.Articles.Count;
        }

        plan.NoteWhatIsCurrent();
        return plan;
    }

    private void Decide(ClassifiedItem item, List<ArticleText> texts)
    {
        var file = item.Identity.FileId;
        var outcome = FileOutcome.Stored;
        var rows = 0;
        Guid? owner = null;
        for (var ordinal = 0; ordinal < texts.Count; ordinal++)
        {
            var text = texts[ordinal];
            if (text.IsForgotten)
            {
                continue;
            }

            if (ArticleOf(text) is { } article)
            {
                if (_byArticle[article].Find(other => other.Digest.AsSpan().SequenceEqual(text.Digest)) is { } same)
                {
                    owner ??= same.FileId;
                    continue;
                }

                text.ArticleId = article;
                Supersede(text);
                outcome = FileOutcome.Revised;
            }

            Remember(text);
            _revisions.Add(new NewRevision(text.Id, text.ArticleId, item.Identity, ordinal, item.Articles[ordinal]));
            rows++;
        }

        if (texts.TrueForAll(text => text.IsForgotten))
        {
            _forgotten.Add(file);
            return;
        }

        _rows[file] = rows;
        _outcomes[file] = rows > 0 ? new SettledItem(file, outcome) : new SettledItem(file, FileOutcome.Duplicate, owner);
    }

    private Guid? ArticleOf(ArticleText text)
    {
        ArticleText? best = null;
        foreach (var other in Sharing(_byUrl, text.UrlKey).Concat(Sharing(_byTitle, text.TitleKey)))
        {
            if (SameArticlePolicy.Same(other, text) && (best is null || other.IsLaterThan(best)))
            {
                best = other;
            }
        }

        return best?.ArticleId;
    }

    private void Supersede(ArticleText text)
    {
        foreach (var other in _byArticle[text.ArticleId].Where(other => other.IsCurrent))
        {
            if (!text.IsLaterThan(other))
            {
                text.IsCurrent = false;
                return;
            }

            other.IsCurrent = false;
            if (other.IsStored)
            {
                _superseded.Add(other.Id);
            }
        }
    }

    private void NoteWhatIsCurrent()
    {
        var past = _byArticle.Values.SelectMany(texts => texts).Where(text => !text.IsCurrent).Select(text => text.Id).ToHashSet();
        for (var i = 0; i < _revisions.Count; i++)
        {
            _revisions[i] = _revisions[i] with { IsCurrent = !past.Contains(_revisions[i].Id) };
        }
    }

    private void Remember(ArticleText text)
    {
        Add(_byArticle, text.ArticleId, text);
        if (text.UrlKey is { } url)
        {
            Add(_byUrl, url, text);
        }

        if (text.TitleKey is { } title)
        {
            Add(_byTitle, title, text);
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<ArticleText>> texts, TKey key, ArticleText text)
        where TKey : notnull
    {
        if (!texts.TryGetValue(key, out var list))
        {
            texts[key] = list = [];
        }

        list.Add(text);
    }

    private static List<ArticleText> Sharing(Dictionary<long, List<ArticleText>> texts, long? key) =>
        key is { } value && texts.TryGetValue(value, out var list) ? list : [];
}
