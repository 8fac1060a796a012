using System.CommandLine;
using Ingestion.Database.Failures;

namespace Ingestion.Host.Commands.Failures;

/// <summary>The arguments by which the failures commands are told which failures are meant.</summary>
internal sealed class SelectionOptions
{
    private readonly Argument<string[]> _ids = new("ID") { Description = "Ids of failures or of files", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _cause = new("--cause") { Description = "All of this cause, as 'ingest failures list' prints it" };
    private readonly Option<string?> _stage = new("--stage") { Description = "Only of this stage: clean, classify or persist" };
    private readonly Option<bool> _all = new("--all") { Description = "All that are open" };
    private readonly bool _mayBeAll;

    /// <param name="command">The command that gets them.</param>
    /// <param name="mayBeAll">Whether <c>--all</c> is offered.</param>
    public SelectionOptions(Command command, bool mayBeAll)
    {
        _mayBeAll = mayBeAll;
        command.Add(_ids);
        command.Add(_cause);
        command.Add(_stage);
        if (mayBeAll) command.Add(_all);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="FormatException">Nothing was named, or no id.</exception>
    public FailureSelection Read(ParseResult parsed) => Of(
        parsed.GetValue(_ids) ?? [], parsed.GetValue(_cause), parsed.GetValue(_stage), _mayBeAll && parsed.GetValue(_all), _mayBeAll);

    /// <summary>The selection that the words mean.</summary>
    /// <exception cref="FormatException">Nothing was named, too much, or no id.</exception>
    internal static FailureSelection Of(IReadOnlyList<string> ids, string? cause, string? stage, bool all, bool mayBeAll)
    {
        if (all && (ids.Count > 0 || cause is not null)) throw new FormatException("--all: leave ids and --cause out, or leave --all out");
        if (!all && ids.Count == 0 && cause is null) throw new FormatException($"name failures by their ids or by --cause{(mayBeAll ? ", or say --all" : "")}; 'ingest failures list' shows them");
        return new FailureSelection([.. ids.Select(Id)], cause, stage);
    }

    private static Guid Id(string text) => Guid.TryParse(text, out var id)
        ? id
        : throw new FormatException($"'{Printable.Of(text)}' is no id; ids look like 019dc0de-0000-7000-8000-000000000000");
}
