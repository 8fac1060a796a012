namespace Ingestion.Classifier.Dates;

/// <summary>What a word of a date is.</summary>
internal enum DateWordKind : byte
{
    /// <summary>A month; the value is 1 to 12.</summary>
    Month,

    /// <summary>A day of the week; the value is 1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>'yesterday', 'tonight'; the value is the offset in days.</summary>
    Day,

    /// <summary>'early', 'late', 'mid': it belongs to the mention and does not change the value.</summary>
    Modifier,

    /// <summary>'last', 'this', 'next'; the value is −1, 0 or 1.</summary>
    Adjective,

    /// <summary>'week', 'month'; the value is a <see cref="DateUnit"/>.</summary>
    Unit,

    /// <summary>'third quarter'; the value is 1 to 4.</summary>
    Quarter,

    /// <summary>'seventies'; the value is 2 to 9.</summary>
    Decade,

    /// <summary>A word that makes a decade of the number after it ('años').</summary>
    DecadeWord,

    /// <summary>'ago' before its number ('vor', 'il y a').</summary>
    AgoBefore,

    /// <summary>A small number in words.</summary>
    Number,

    /// <summary>A unit and its offset in one word; the value is 100 × unit + offset + 50.</summary>
    Relative,
}
