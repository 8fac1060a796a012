using System.CommandLine;
using Ingestion.Benchmarks.Training.Entities;
using Ingestion.Benchmarks.Training.Languages;
using Ingestion.Benchmarks.Training.Topics;
using Ingestion.Benchmarks.Training.Words;
using Ingestion.Testing;

namespace Ingestion.Benchmarks.Training;

/// <summary><c>train NAME [--check]</c>: rebuilds a model, or checks that the shipped bytes are what the data give.</summary>
internal static class TrainCommand
{
    private static readonly ITrainer[] Trainers =
    [
        new HtmlBlocks.HtmlBlocksTrainer(),
        new LanguageTrainer(),
        new TopicTrainer(),
        new EntityTrainer(),
        new WordRarityTrainer(),
        new TextLines.TextLinesTrainer(),
    ];

    public static Command Create()
    {
        var names = new Argument<string[]>("NAME") { Description = string.Join(", ", Trainers.Select(t => t.Name)), Arity = ArgumentArity.OneOrMore };
        var check = new Option<bool>("--check") { Description = "Writes nothing; exit status 1 where the shipped bytes differ" };
        var shared = SharedFolder.Option();
        var command = new Command("train", "Rebuilds a model from the measuring sets.") { names, check, shared };
        command.SetAction(parsed =>
        {
            var status = 0;
            foreach (var name in parsed.GetRequiredValue(names))
            {
                if (Trainers.FirstOrDefault(t => t.Name == name) is not { } trainer)
                {
                    Console.Error.WriteLine($"train: '{name}' is none of {string.Join(", ", Trainers.Select(t => t.Name))}");
                    return 2;
                }

                var bytes = trainer.Train(parsed.GetRequiredValue(shared), Console.Out);
                var path = Path.Combine(Checkout.Root, trainer.Resource);
                if (!parsed.GetValue(check))
                {
                    File.WriteAllBytes(path, bytes);
                    Console.WriteLine($"{name}: {bytes.Length:N0} bytes written to {trainer.Resource}");
                }
                else
                {
                    var same = File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
                    Console.WriteLine($"{name}: {trainer.Resource} {(same ? "is what the data give" : "DIFFERS from what the data give")}");
                    if (!same) status = 1;
                }
            }

            return status;
        });
        return command;
    }
}
