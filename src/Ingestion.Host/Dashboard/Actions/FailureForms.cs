namespace Ingestion.Host.Dashboard.Actions;

/// <summary>Answers the forms of the failures page: checked, begun, and back to the page, which shows what comes of it.</summary>
internal sealed class FailureForms(FailureDesk desk, FormStamp stamp, CancellationToken stopping)
{
    /// <summary>POST <c>/failures/retry</c>.</summary>
    public Task RetryAsync(HttpContext context) => TakeAsync(context, FailureVerb.Retry);

    /// <summary>POST <c>/failures/archive</c>.</summary>
    public Task ArchiveAsync(HttpContext context) => TakeAsync(context, FailureVerb.Archive);

    /// <summary>POST <c>/failures/restore</c>.</summary>
    public Task RestoreAsync(HttpContext context) => TakeAsync(context, FailureVerb.Restore);

    private async Task TakeAsync(HttpContext context, FailureVerb verb)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        if (!stamp.Is(form[FormStamp.Field]))
        {
            await PageAnswer.WriteErrorAsync(context, StatusCodes.Status403Forbidden, "Nothing was done", "The form is not of this page, or of one from before the last start. Load the page again and press once more.");
            return;
        }

        if (FailureOrder.Of(verb, form) is not { } order)
        {
            await PageAnswer.WriteErrorAsync(context, StatusCodes.Status400BadRequest, "Nothing was done", $"The form must name a stage and a cause, and a note has {FailureOrder.LongestNote} characters at most.");
            return;
        }

        await desk.BeginAsync(order, $"{context.Connection.RemoteIpAddress}", stopping);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/failures";
    }
}
