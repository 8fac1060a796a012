namespace Ingestion.Tests.Cleaner.Text;

/// <summary>
/// A made-up source: articles of random but grammatical sentences, each with some of the source's own furniture, which reads like
/// prose and of which no phrase list knows. The same seed gives the same source.
/// </summary>
internal sealed class GeneratedSource(int seed)
{
    private static readonly string[] People = ["Anders Holm", "Mira Sand", "Tobias Reed", "Lena Ortiz", "Karl Vane", "Ines Duarte", "Paul Okoro", "Greta Lind", "Samir Haddad", "Joan Pike", "Rosa Blum", "Emil Stark"];
    private static readonly string[] Bodies = ["the harbour board", "the school council", "the ferry operator", "the fire brigade", "the theatre trust", "the water company", "the farmers' union", "the museum"];
    private static readonly string[] Deeds = ["will repair the north bridge", "has bought twelve electric buses", "plans to open the old mill", "must close the upper road", "wants to plant nine hundred trees", "has found a leak in the main pipe", "is looking for forty volunteers", "will move to the railway yard", "has cancelled the winter market", "lent its tower to the swifts"];
    private static readonly string[] Whys = ["because the old one could no longer be trusted", "after a vote that took until midnight", "although the money is not yet there", "so that the islands can be reached at night", "since nobody had offered a better place", "while the summer guests are still away", "before the first frost makes digging hard"];
    private static readonly string[] Places = ["Larvik", "Sandhaven", "Upper Moor", "Kestrel Bay", "Old Town", "Brackwater", "Fenwick", "Millbrook", "Stone Quay", "Harrow Point"];
    private static readonly string[] Times = ["on Monday", "last week", "in the early morning", "at a crowded meeting", "in a short statement", "on the radio", "late on Thursday"];

    private static readonly string[] Furniture =
    [
        "The Kestrel Bay Courier is printed on paper from the forests above the town and delivered by bicycle wherever the roads allow it.",
        "Readers who find an error in our pages are asked to ring the night desk, which will put it right in the next morning's paper.",
        "Every story in this paper is read by two people before it is printed, and by a third if it speaks about money.",
        "Our archive in the cellar of the old bank is open to everybody on the first Saturday of each month, with coffee at the door.",
        "The weather table on page two is put together by the pupils of the upper school from the instruments on their roof.",
        "Our kiosk at the fish market sells maps, postcards and yesterday's paper at half the price until the boats come in.",
        "The crossword of this week was made by the lighthouse crew and its answers hang in the window of the bakery.",
        "This paper belongs to four hundred families of the bay, none of which may hold more than five shares in it.",
        "Pictures in this paper may be ordered as prints from the studio behind the church as long as the negatives last.",
        "Letters of at most two hundred words are welcome and are printed in the order in which the postman brings them.",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next article: the text as scraped, and the lines that are its body.</summary>
    public (string Text, IReadOnlyList<string> Body) Next()
    {
        var body = Enumerable.Range(0, _random.Next(4, 8)).Select(_ => Paragraph()).ToList();
        var lines = new List<string> { $"{Pick(Places)}: {Pick(Bodies)} {Pick(Deeds)}" };
        if (_random.Next(2) == 0) lines.Add(Pick(Furniture));
        for (var i = 0; i < body.Count; i++)
        {
            lines.Add(body[i]);
            if (i == body.Count / 2 && _random.Next(3) == 0) lines.Add(Pick(Furniture));
        }

        for (var i = _random.Next(2, 5); i > 0; i--) lines.Add(Pick(Furniture));
        return (string.Join("\n\n", lines), body);
    }

    private string Paragraph() =>
        $"{Capital(Pick(Bodies))} in {Pick(Places)} {Pick(Deeds)}, {Pick(Whys)}, {Pick(People)} said {Pick(Times)}. {Pick(People)}, who has lived in {Pick(Places)} for {_random.Next(3, 70)} years, called that {(_random.Next(2) == 0 ? "overdue" : "a mistake")} and counted {_random.Next(10, 9000)} names on a list.";

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
