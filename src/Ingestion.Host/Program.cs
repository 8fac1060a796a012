using Ingestion.Host.Commands;

return await IngestCommandLine.RunAsync(args).ConfigureAwait(false);
