namespace Ingestion.Host.Isolation;

/// <summary>What a child process answers: a result, or the exception that its stage threw.</summary>
/// <param name="Result">The result, or null.</param>
/// <param name="Failure">The exception's type, or null.</param>
/// <param name="Detail">The exception's text, capped, or null.</param>
internal sealed record ChildAnswer<TResult>(TResult? Result, string? Failure = null, string? Detail = null)
    where TResult : class;
