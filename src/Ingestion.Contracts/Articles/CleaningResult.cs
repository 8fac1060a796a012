namespace Ingestion.Contracts.Articles;

/// <summary>The cleaner's answer: <see cref="Cleaned"/> or <see cref="Rejected"/>, nothing else.</summary>
public abstract record CleaningResult
{
    private protected CleaningResult()
    {
    }
}
