namespace Ingestion.Classifier.Quotations;

/// <summary>What a word is to somebody who looks for speech and its speaker.</summary>
[Flags]
internal enum SpeechFlags
{
    /// <summary>Nothing known.</summary>
    None = 0,

    /// <summary>Begins a verb of saying.</summary>
    Cue = 1,

    /// <summary>Begins 'according to'.</summary>
    According = 1 << 1,

    /// <summary>'he'.</summary>
    Male = 1 << 2,

    /// <summary>'she'.</summary>
    Female = 1 << 3,

    /// <summary>'they'.</summary>
    Plural = 1 << 4,

    /// <summary>Any other pronoun.</summary>
    OtherPronoun = 1 << 5,

    /// <summary>An article, a possessive, a number before a noun.</summary>
    Determiner = 1 << 6,

    /// <summary>A preposition.</summary>
    Preposition = 1 << 7,

    /// <summary>An auxiliary or adverb that may stand between the subject and its verb.</summary>
    Between = 1 << 8,

    /// <summary>A word before which a clause ends ('that', 'because').</summary>
    Boundary = 1 << 9,

    /// <summary>A word after which a quoted stretch is a title or a term ('titled', 'film').</summary>
    Introduces = 1 << 10,

    /// <summary>The conjunction of reported speech.</summary>
    That = 1 << 11,

    /// <summary>A relative pronoun.</summary>
    Relative = 1 << 12,

    /// <summary>A verb of saying after which reported speech may begin without a conjunction ('said the plan failed').</summary>
    Bare = 1 << 13,

    /// <summary>A form that is a noun as often as a verb of saying ('claims').</summary>
    NounLike = 1 << 14,

    /// <summary>A verb form of reported speech, which goes on from the sentence before ('sei', 'habe').</summary>
    Reported = 1 << 15,

    /// <summary>A verb that may close a sentence of reported speech ('…, the ministry added').</summary>
    Closing = 1 << 16,

    /// <summary>Any personal pronoun.</summary>
    Pronoun = Male | Female | Plural | OtherPronoun,
}
