namespace Ingestion.Database.Entities;

/// <summary><c>news.topic</c>: The top level of the IPTC Media Topics, by which articles are sorted.</summary>
public sealed class Topic
{
    /// <summary>IPTC code, such as medtop:16000000.</summary>
    public string Code { get; set; } = "";

    /// <summary>Its English name.</summary>
    public string Label { get; set; } = "";
}
