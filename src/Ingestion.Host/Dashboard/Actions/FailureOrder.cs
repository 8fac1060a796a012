using Ingestion.Database.Failures;
using Microsoft.Extensions.Primitives;

namespace Ingestion.Host.Dashboard.Actions;

/// <summary>A form that asks for something to be done with the failures of one stage and cause.</summary>
/// <param name="Verb">What.</param>
/// <param name="Stage">Who gave them up.</param>
/// <param name="Cause">The cause they are grouped under.</param>
/// <param name="Note">Why they are archived; null where nothing was written.</param>
internal sealed record FailureOrder(FailureVerb Verb, string Stage, string Cause, string? Note)
{
    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 500;

    /// <summary>The failures that are meant.</summary>
    public FailureSelection Selection => new([], Cause, Stage);

    /// <summary>Reads a form; null where it does not name a stage and a cause, once each, or the note is too long.</summary>
    public static FailureOrder? Of(FailureVerb verb, IFormCollection form)
    {
        if (One(form["stage"]) is not { } stage || One(form["cause"]) is not { } cause || form["note"].Count > 1) return null;
        var note = form["note"].ToString().Trim();
        return note.Length > LongestNote ? null : new FailureOrder(verb, stage, cause, note.Length == 0 ? null : note);
    }

    // What the database cannot hold cannot be the name of a group in it.
    private static string? One(StringValues values) =>
        values is [{ Length: > 0 and <= 200 } value] && !value.Contains('\0', StringComparison.Ordinal) ? value : null;
}
