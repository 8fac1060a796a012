namespace Ingestion.Database.Entities;

/// <summary><c>ops.topic_model</c>: What 'ingest train' learnt from news.label, one row each time: corrections of the shipped weights of the topics, and what they are worth. None in use: the shipped weights alone.</summary>
public sealed class TopicModel
{
    /// <summary>Its number; articles it had a part in have it in classifier_version, as in 1.1.0+labels.3.</summary>
    public int Id { get; set; }

    /// <summary>When it was learnt.</summary>
    public DateTime LearntAt { get; set; }

    /// <summary>By whom: the database user of the session.</summary>
    public string LearntBy { get; set; } = "";

    /// <summary>The classifier it was learnt for; by another one it is not used.</summary>
    public string ClassifierVersion { get; set; } = "";

    /// <summary>From how many labels, the newest of each article.</summary>
    public int Labels { get; set; }

    /// <summary>The newest label it knows, in news.label.</summary>
    public long LastLabel { get; set; }

    /// <summary>For how many of them the shipped weights' first topic is the label.</summary>
    public int RightBefore { get; set; }

    /// <summary>For how many it is by corrections learnt from the other articles' labels.</summary>
    public int RightAfter { get; set; }

    /// <summary>At how many articles without a label it was looked.</summary>
    public int LookedAt { get; set; }

    /// <summary>How many of those would have another first topic.</summary>
    public int Changed { get; set; }

    /// <summary>Whether the classifiers use it: one at most. Set it by 'ingest train use'.</summary>
    public bool InUse { get; set; }

    /// <summary>When it was last taken into use.</summary>
    public DateTime? UsedSince { get; set; }

    /// <summary>Hashes of the features, ascending, four bytes each, little-endian.</summary>
    public byte[] Features { get; set; } = [];

    /// <summary>For each feature 17 weights, one a topic in the order of their codes, four bytes each, little-endian.</summary>
    public byte[] Weights { get; set; } = [];
}
