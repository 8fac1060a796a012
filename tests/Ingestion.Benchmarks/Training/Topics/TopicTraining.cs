namespace Ingestion.Benchmarks.Training.Topics;

/// <summary>The settings of the topic model's training, chosen on the development sets.</summary>
internal sealed record TopicTraining
{
    /// <summary>English headline and body: far from the training texts, so topics weigh more alike and the seeds count for more.</summary>
    public static readonly TopicTraining Articles = new()
    {
        Epochs = 8, Average = 4, Rate = 0.5, Decay = 1e-4, Dropout = 0.6, Prior = 0.35, Impute = 1, Absent = 0.5, Balance = 0.7, SeedTexts = 600, SeedWeight = 3, SelfTaughtWeight = 0.2,
    };

    /// <summary>English headlines and sentences: like the training texts.</summary>
    public static readonly TopicTraining Lines = new()
    {
        Epochs = 8, Average = 4, Rate = 0.3, Decay = 3e-4, Dropout = 0.6, Prior = 0.25, SeedTexts = 100, SingleLines = true,
    };

    /// <summary>All other languages.</summary>
    public static readonly TopicTraining Others = new()
    {
        OtherLanguages = true, Epochs = 5, Average = 2, Rate = 0.3, Decay = 3e-4, Dropout = 0.5, Prior = 0.85, Impute = 1, Absent = 0.3, Balance = 0.5, SeedTexts = 1200, FurtherLanguagesWeight = 0.3, EnglishAsForeign = 0.45,
    };

    public int Epochs { get; init; } = 6;

    /// <summary>AdaGrad's step, falling to nothing over all epochs.</summary>
    public double Rate { get; init; } = 0.3;

    /// <summary>Pull back to the prior.</summary>
    public double Decay { get; init; } = 1e-5;

    /// <summary>Share of a text's features that one step leaves out.</summary>
    public double Dropout { get; init; } = 0.2;

    /// <summary>A feature of fewer texts is left out.</summary>
    public int LeastTexts { get; init; } = 2;

    /// <summary>How far a topic that a source does not use counts as ruled out by it, 0 to 1.</summary>
    public double Absent { get; init; } = 1;

    /// <summary>The last epochs whose weights are averaged.</summary>
    public int Average { get; init; } = 1;

    /// <summary>Share of naive Bayes in the weights to start from and to be pulled back to.</summary>
    public double Prior { get; init; }

    /// <summary>Texts that naive Bayes adds to each feature by the shares of the topics.</summary>
    public double PriorTrust { get; init; } = 1;

    /// <summary>How far naive Bayes takes a source to be neutral about topics that it lacks, 0 to 1.</summary>
    public double Impute { get; init; }

    /// <summary>0: texts count alike; 1: topics count alike within a source.</summary>
    public double Balance { get; init; }

    /// <summary>Texts made of seeds, a topic in English; in other languages a quarter.</summary>
    public int SeedTexts { get; init; }

    /// <summary>Most phrases in one of them.</summary>
    public int SeedPhrases { get; init; } = 4;

    public double SeedWeight { get; init; } = 1;

    public double TaxonomyWeight { get; init; } = 0.5;

    public double BillsWeight { get; init; } = 1;

    public double SentenceWeight { get; init; } = 1;

    /// <summary>
    /// What a text counts that the model labelled itself when it had learnt once; 0: none. The labelled texts are lines, and these are as long as what
    /// the model is for (self-training: Yarowsky, ACL 1995).
    /// </summary>
    public double SelfTaughtWeight { get; init; }

    /// <summary>By how much the best topic's score must lead for such a label to be taken.</summary>
    public double SelfTaughtLead { get; init; } = 2.5;

    /// <summary>What a sentence in a further language counts: a translation of one whose topic is known. Kindred languages share pieces of words.</summary>
    public double FurtherLanguagesWeight { get; init; }

    /// <summary>Whether the texts are single lines, which are read in more ways.</summary>
    public bool SingleLines { get; init; }

    /// <summary>Teaches the languages other than English, English texts standing by for what languages share.</summary>
    public bool OtherLanguages { get; init; }

    /// <summary>What an English text counts there.</summary>
    public double EnglishAsForeign { get; init; } = 1;

    /// <summary>Millionths that one unit of a packed weight is worth.</summary>
    public int Step { get; init; } = 20_000;
}
