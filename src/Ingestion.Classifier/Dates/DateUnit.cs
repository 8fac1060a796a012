namespace Ingestion.Classifier.Dates;

/// <summary>A span of time that 'last' and 'ago' count.</summary>
internal enum DateUnit : byte
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week, from Monday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A decade.</summary>
    Decade,
}
