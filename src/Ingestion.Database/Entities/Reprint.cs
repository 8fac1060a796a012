namespace Ingestion.Database.Entities;

/// <summary><c>news.reprint</c>: Which articles print the same text. An article that stands alone has no row. Lags a moment: ops.grouping_lag.</summary>
public sealed class Reprint
{
    /// <summary>The article.</summary>
    public Guid ArticleId { get; set; }

    /// <summary>Its group, named by the smallest article id in it.</summary>
    public Guid GroupId { get; set; }

    /// <summary>How much it is like the nearest of the group, 0 to 1.</summary>
    public float Alike { get; set; }

    /// <summary>Why it belongs to the nearest: same-letters, edited, part-of-other or contains-other.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The article of the group that it is most like.</summary>
    public Guid Nearest { get; set; }
}
