using Ingestion.Host.Dashboard.Live;

namespace Ingestion.Host.Dashboard;

/// <summary>Turns what fails behind a page into a page that says so, without what stands in the exception.</summary>
internal sealed partial class PageFaults(ILogger logger)
{
    /// <summary>Runs the endpoint.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The viewer has left; nobody is there to be told.
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await PageAnswer.WriteErrorAsync(context, bad.StatusCode, "That was not understood", "The request is too large, too slow or not well formed.");
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            LogFault(logger, context.Request.Method, fault.GetType().Name, fault.Message.ReplaceLineEndings(" "));
            var (status, heading, sentence) = DatabaseTrouble.Is(fault)
                ? (StatusCodes.Status503ServiceUnavailable, "The database does not answer", $"{DatabaseTrouble.Of(fault)}. The service goes on by itself when it is back; try again.")
                : (StatusCodes.Status500InternalServerError, "That went wrong", "It is a fault of this page. The worker's log says more.");
            await PageAnswer.WriteErrorAsync(context, status, heading, sentence);
        }
    }

    [LoggerMessage(6084, LogLevel.Warning, "A page of the dashboard failed ({Method}): {Fault}: {Reason}")]
    private static partial void LogFault(ILogger logger, string method, string fault, string reason);
}
