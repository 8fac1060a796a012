namespace Ingestion.Database.Entities;

/// <summary><c>news.quotation</c>: Who said what: direct quotations and reported speech.</summary>
public sealed class Quotation
{
    /// <summary>The text it stands in, in news.article_revision.</summary>
    public Guid RevisionId { get; set; }

    /// <summary>Place in the order of the text, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>First UTF-16 unit in the body, without the quotation mark.</summary>
    public int StartOffset { get; set; }

    /// <summary>One past the last unit.</summary>
    public int EndOffset { get; set; }

    /// <summary>The words as they stand.</summary>
    public string Text { get; set; } = "";

    /// <summary>Who says it: the full name where it could be resolved, else the words of the text; null when not stated.</summary>
    public string? Speaker { get; set; }

    /// <summary>The speaker in news.entity, where the name is one of this article's entities.</summary>
    public long? SpeakerEntityId { get; set; }

    /// <summary>First UTF-16 unit of the speaker's mention in the body.</summary>
    public int? SpeakerStart { get; set; }

    /// <summary>One past its last unit.</summary>
    public int? SpeakerEnd { get; set; }

    /// <summary>The verb of saying as it stands; null for none.</summary>
    public string? Verb { get; set; }

    /// <summary>True for words in quotation marks, false for reported speech.</summary>
    public bool Direct { get; set; }

    /// <summary>How sure it is, 0 to 1.</summary>
    public float Confidence { get; set; }
}
