namespace Ingestion.Database.Faults;

/// <summary>Whose fault a failed write is, and so what to do about it.</summary>
public enum PostgresFaultKind
{
    /// <summary>The data of some item: find it by splitting the batch, its neighbours are stored.</summary>
    Item,

    /// <summary>Another transaction was in the way: the same again, at once.</summary>
    Conflict,

    /// <summary>The database, its disk, its rights or its schema: nothing of any item. Pause until a probe succeeds.</summary>
    Away,
}
