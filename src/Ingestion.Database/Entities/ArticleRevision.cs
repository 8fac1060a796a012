using NpgsqlTypes;

namespace Ingestion.Database.Entities;

/// <summary><c>news.article_revision</c>: Every text of every article that was ever stored. news.article shows the current ones.</summary>
public sealed class ArticleRevision
{
    /// <summary>UUID version 7, made when the row was written; the facts' revision_id.</summary>
    public Guid Id { get; set; }

    /// <summary>The article: the id of its first revision.</summary>
    public Guid ArticleId { get; set; }

    /// <summary>The file it came from, in ops.file.</summary>
    public Guid FileId { get; set; }

    /// <summary>The place in that file, from 0 (a feed holds many).</summary>
    public int Ordinal { get; set; }

    /// <summary>Whether this is the article's newest text.</summary>
    public bool IsCurrent { get; set; }

    /// <summary>The source label, in news.source.</summary>
    public string Source { get; set; } = "";

    /// <summary>The headline without the site's name; null when not stated.</summary>
    public string? Title { get; set; }

    /// <summary>The subtitle or standfirst; null when not stated.</summary>
    public string? Subtitle { get; set; }

    /// <summary>The first paragraph of the body, at most 2,000 characters; null for an empty body.</summary>
    public string? Lead { get; set; }

    /// <summary>The paragraphs, one a line. All offsets of facts point into this text.</summary>
    public string Body { get; set; } = "";

    /// <summary>The language of the text, ISO 639-1 or else 639-3; und when it cannot be known.</summary>
    public string Language { get; set; } = "";

    /// <summary>How sure the language is, 0 to 1.</summary>
    public float LanguageConfidence { get; set; }

    /// <summary>The language the file declares (BCP 47); null when not stated.</summary>
    public string? DeclaredLanguage { get; set; }

    /// <summary>article, opinion, live-blog, gallery, video, index-page, paid or press-release.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Names of the authors as stated; empty when none is.</summary>
    public string[] Authors { get; set; } = [];

    /// <summary>person, agency or unknown, one for each of authors.</summary>
    public string[] AuthorKinds { get; set; } = [];

    /// <summary>Where it was filed from, as printed; null when not stated.</summary>
    public string? DatelinePlace { get; set; }

    /// <summary>The agency in the dateline; null when not stated.</summary>
    public string? DatelineAgency { get; set; }

    /// <summary>When it was published, as stated; missing parts are zero: see published_precision. null when not stated.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>How much of published_at was stated: year, month, day, minute, second, …</summary>
    public string? PublishedPrecision { get; set; }

    /// <summary>Whether published_at was stated with a time zone or offset.</summary>
    public bool? PublishedOffsetStated { get; set; }

    /// <summary>When it was last changed, as stated; null when not stated.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>How much of updated_at was stated.</summary>
    public string? UpdatedPrecision { get; set; }

    /// <summary>Whether updated_at was stated with a time zone or offset.</summary>
    public bool? UpdatedOffsetStated { get; set; }

    /// <summary>The canonical address, at most 2,048 characters; null when not stated.</summary>
    public string? CanonicalUrl { get; set; }

    /// <summary>The site's own name; null when not stated.</summary>
    public string? SiteName { get; set; }

    /// <summary>The section it stood in; null when not stated.</summary>
    public string? Section { get; set; }

    /// <summary>Tags as the site gave them.</summary>
    public string[] Tags { get; set; } = [];

    /// <summary>Whether the text breaks off at a paywall; null when nothing says so.</summary>
    public bool? Paywalled { get; set; }

    /// <summary>Links inside the body: [{"url", "start", "end"}], offsets in the body.</summary>
    public string Links { get; set; } = "";

    /// <summary>Captions of pictures, apart from the body.</summary>
    public string[] Captions { get; set; } = [];

    /// <summary>Words and phrases that tell this text from others, best first.</summary>
    public string[] Keywords { get; set; } = [];

    /// <summary>Weight of each of keywords; comparable within one article only.</summary>
    public float[] KeywordWeights { get; set; } = [];

    /// <summary>Code of the likeliest topic, in news.topic; null when none is likely enough.</summary>
    public string? Topic { get; set; }

    /// <summary>Name of the likeliest topic.</summary>
    public string? TopicLabel { get; set; }

    /// <summary>Probability of the likeliest topic, 0 to 1.</summary>
    public float? TopicProbability { get; set; }

    /// <summary>What each block of the body is: paragraph, subhead, quote, list-item, table-row or code.</summary>
    public string[] BlockKinds { get; set; } = [];

    /// <summary>First UTF-16 unit of each block in the body.</summary>
    public int[] BlockStarts { get; set; } = [];

    /// <summary>One past the last UTF-16 unit of each block.</summary>
    public int[] BlockEnds { get; set; } = [];

    /// <summary>What each kept stretch of the source text became: title, subtitle or body.</summary>
    public string[] KeptRoles { get; set; } = [];

    /// <summary>First UTF-16 unit of each kept stretch in the source text.</summary>
    public int[] KeptStarts { get; set; } = [];

    /// <summary>One past its last unit.</summary>
    public int[] KeptEnds { get; set; } = [];

    /// <summary>Why each removed stretch of the source text was taken off; see news.removed_span.</summary>
    public string[] RemovedReasons { get; set; } = [];

    /// <summary>First UTF-16 unit of each removed stretch in the source text.</summary>
    public int[] RemovedStarts { get; set; } = [];

    /// <summary>One past its last unit.</summary>
    public int[] RemovedEnds { get; set; } = [];

    /// <summary>What stood there: cleaning can be undone.</summary>
    public string[] RemovedTexts { get; set; } = [];

    /// <summary>UTF-16 units of the source text that kept and removed stretches point into.</summary>
    public int SourceLength { get; set; }

    /// <summary>Where each stated field came from: {"title": "json-ld", …}.</summary>
    public string FieldSources { get; set; } = "";

    /// <summary>The charset the bytes were read with, as in the IANA registry.</summary>
    public string? Charset { get; set; }

    /// <summary>SHA-256 of the file's bytes as found.</summary>
    public byte[] ContentSha256 { get; set; } = [];

    /// <summary>Version of the cleaner that made this text.</summary>
    public string CleanerVersion { get; set; } = "";

    /// <summary>Version of the classifier that found its facts.</summary>
    public string ClassifierVersion { get; set; } = "";

    /// <summary>Version of the source's furniture profile that was used; null for none.</summary>
    public long? ProfileVersion { get; set; }

    /// <summary>When the file was found.</summary>
    public DateTime FoundAt { get; set; }

    /// <summary>When the row was written.</summary>
    public DateTime StoredAt { get; set; }

    /// <summary>Hash of the folded text: equal for texts that differ in white space, quotes and case only.</summary>
    public long Fingerprint { get; set; }

    /// <summary>Sampled hashes of letter shingles, in the order of the text: near-duplicates share most of them.</summary>
    public long[] Shingles { get; set; } = [];

    /// <summary>How many distinct shingles the text has.</summary>
    public int ShingleCount { get; set; }

    /// <summary>Hashes of names and rare words, most telling first: articles about the same event share several.</summary>
    public long[] StoryTerms { get; set; } = [];

    /// <summary>When this text was written as far as stated: updated, else published, else found. Of an article's texts the latest is current.</summary>
    public DateTime ContentAt { get; set; }

    /// <summary>Hash of the canonical address without scheme, www. and fragment: the same article has the same; null when not stated.</summary>
    public long? UrlKey { get; set; }

    /// <summary>Hash of source and title without case and punctuation; null when no title is stated.</summary>
    public long? TitleKey { get; set; }

    /// <summary>The text search configuration used for search: the article's language, or simple.</summary>
    public uint SearchConfig { get; set; }

    /// <summary>The full-text vector: title A, subtitle and lead B, body D (its first 200,000 characters).</summary>
    public NpgsqlTsVector Search { get; set; } = null!;
}
