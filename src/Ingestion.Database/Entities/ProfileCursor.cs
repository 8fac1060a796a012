namespace Ingestion.Database.Entities;

/// <summary><c>ops.profile_cursor</c>: One row: how far the texts were counted for the profiles.</summary>
public sealed class ProfileCursor
{
    /// <summary>Always 1.</summary>
    public short Id { get; set; }

    /// <summary>Position in ops.signature of the last text that was looked at.</summary>
    public long Position { get; set; }
}
