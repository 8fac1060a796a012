namespace Ingestion.Messaging.Retrying;

/// <summary>
/// An exception's text, short enough for a header: texts of 140 KB never reach an error queue and loop instead.
/// </summary>
public static class ExceptionText
{
    /// <summary>At most this many characters.</summary>
    public const int Limit = 4000;

    /// <summary>Type and message of the exception and its causes, then the stack, cut at <see cref="Limit"/>.</summary>
    public static string Of(Exception exception)
    {
        var text = exception.ToString();
        return text.Length <= Limit ? text : string.Concat(text.AsSpan(0, Limit - 1), "…");
    }
}
