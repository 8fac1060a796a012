using System.Text.RegularExpressions;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

/// <summary>What README.md asks the database, with the answers it shows: the ten questions and the session.</summary>
internal static partial class ReadmeQuestions
{
    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<(string Sql, string Answer)> Read()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "README.md"));
        var session = Session().Match(page).Groups["lines"].Value;
        var questions = page[page.IndexOf("<!-- questions: begin -->", StringComparison.Ordinal)..page.IndexOf("<!-- questions: end -->", StringComparison.Ordinal)];
        return
        [
            .. session.Split("\ningestion=> ").Skip(1).Select(Statement),
            .. Question().Matches(questions).Select(found => (found.Groups["sql"].Value, found.Groups["answer"].Value)),
        ];
    }

    /// <summary>The lines that were typed, after psql's prompts, and those it gave.</summary>
    private static (string Sql, string Answer) Statement(string shown)
    {
        var lines = shown.Split('\n');
        var typed = 1 + lines.Skip(1).TakeWhile(line => line.StartsWith("ingestion-> ", StringComparison.Ordinal)).Count();
        return (string.Join('\n', lines.Take(typed)).Replace("\ningestion-> ", "\n", StringComparison.Ordinal), string.Join('\n', lines.Skip(typed)));
    }

    [GeneratedRegex(@"```\n\$ PGPASSFILE=\S+ psql [^\n]*(?<lines>\n.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Session();

    [GeneratedRegex(@"```sql\n(?<sql>.*?)```\n```\n(?<answer>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Question();
}
