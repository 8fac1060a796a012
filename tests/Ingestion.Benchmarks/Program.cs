using System.CommandLine;
using Ingestion.Benchmarks.ClaimChecks;
using Ingestion.Benchmarks.EndToEnd;
using Ingestion.Benchmarks.EndToEnd.Corpus;
using Ingestion.Benchmarks.EndToEnd.Floor;
using Ingestion.Benchmarks.EndToEnd.Latency;
using Ingestion.Benchmarks.EndToEnd.Start;
using Ingestion.Benchmarks.Fuzz;
using Ingestion.Benchmarks.Predict;
using Ingestion.Benchmarks.Quality;
using Ingestion.Benchmarks.Speed;
using Ingestion.Benchmarks.Training;

// One command a question: how good, how fast, how to train. Each command lives in a folder of its own name.
var root = new RootCommand("Measures and trains: quality, speed, end to end.")
{
    QualityCommand.Create(),
    PredictCommand.Create(),
    TrainCommand.Create(),
    SpeedCommand.Create(),
    EndToEndCommand.Create(),
    CorpusCommand.Create(),
    LatencyCommand.Create(),
    StartCommand.Create(),
    PartsCommand.Create(),
    FuzzCommand.Create(),
    ClaimCheckCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
