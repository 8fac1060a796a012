namespace Ingestion.Testing;

/// <summary>
/// A made-up source: articles of random but grammatical sentences, each with some of the source's own furniture, which reads like
/// prose and of which no phrase list knows. The same seed gives the same source.
/// </summary>
public sealed class GeneratedSource(int seed)
{
    private static readonly string[] People = ["Anders Holm", "Mira Sand", "Tobias Reed", "Lena Ortiz", "Karl Vane", "Ines Duarte", "Paul Okoro", "Greta Lind", "Samir Haddad", "Joan Pike", "Rosa Blum", "Emil Stark"];
    private static readonly string[] Bodies = ["the harbour board", "the school council", "the ferry operator", "the fire brigade", "the theatre trust", "the water company", "the farmers' union", "the museum"];
    private static readonly string[] Deeds = ["will repair the north bridge", "has bought twelve electric buses", "plans to open the old mill", "must close the upper road", "wants to plant nine hundred trees", "has found a leak in the main pipe", "is looking for forty volunteers", "will move to the railway yard", "has cancelled the winter market", "lent its tower to the swifts"];
    private static readonly string[] Whys = ["because the old one could no longer be trusted", "after a vote that took until midnight", "although the money is not yet there", "so that the islands can be reached at night", "since nobody had offered a better place", "while the summer guests are still away", "before the first frost makes digging hard"];
    private static readonly string[] Places = ["Larvik", "Sandhaven", "Upper Moor", "Kestrel Bay", "Old Town", "Brackwater", "Fenwick", "Millbrook", "Stone Quay", "Harrow Point"];
    private static readonly string[] Times = ["on Monday", "last week", "in the early morning", "at a crowded meeting", "in a short statement", "on the radio", "late on Thursday"];

    private static readonly string[] Traits = "narrow wooden patient crooked northern silent heavy borrowed painted modest stubborn frozen hollow elderly foreign honest muddy ragged slender sudden tidy vacant weary young brittle costly damp eager fragile gentle".Split(' ');
    private static readonly string[] Things = "lantern ladder bridge barrel pilot orchard ledger chimney harness kettle meadow anchor saddle teacher fiddle garden hammer island jacket kitchen letter market needle office parcel quarry ribbon shovel ticket umbrella village wagon widow baker carpenter doctor engine farmer glove hunter".Split(' ');
    private static readonly string[] Acts = "crossed mended refused carried counted painted sold found measured hid lifted drew followed warned greeted moved opened weighed divided emptied fetched guarded hired invited joined kept".Split(' ');
    private static readonly string[] Ways = ["without haste", "by hand", "in the rain", "once a year", "at great cost", "against advice", "before dawn", "with one arm", "for nothing", "under protest", "as agreed", "in silence", "twice", "to the end"];

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

    // Of many small words: two articles of one source must not look like copies of each other.
    private string Paragraph() => $"{Capital(Pick(Bodies))} in {Pick(Places)} {Pick(Deeds)}. " + string.Join(' ', Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Sentence()));

    private string Sentence() => _random.Next(4) switch
    {
        0 => $"The {Pick(Traits)} {Pick(Things)} {Pick(Acts)} the {Pick(Traits)} {Pick(Things)} near {Pick(Places)}, and {Pick(People)} {Pick(Acts)} it {Pick(Ways)}.",
        1 => $"{Pick(People)} {Pick(Acts)} {_random.Next(3, 9000)} {Pick(Things)}s {Pick(Times)}, because a {Pick(Traits)} {Pick(Things)} had {Pick(Acts)} the {Pick(Things)} {Pick(Ways)}.",
        2 => $"“A {Pick(Things)} is no {Pick(Things)},” said {Pick(People)} {Pick(Times)}, whose {Pick(Traits)} {Pick(Things)} {Pick(Acts)} every {Pick(Things)} in {Pick(Places)}.",
        _ => $"In {_random.Next(1950, 2025)} the {Pick(Things)} {Pick(Acts)} {Pick(Ways)}, {Pick(Whys)}; the {Pick(Things)} of {Pick(Places)} {Pick(Acts)} a {Pick(Traits)} {Pick(Things)}.",
    };

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
