using FsCheck;
using FsCheck.Fluent;
using Ingestion.Classifier.Text;

namespace Ingestion.Tests.Classifier.Text;

public sealed class TextAnalysisTests
{
    [Theory]
    [InlineData("Russia’s army", "Russia|’s|army")]
    [InlineData("They don't say it's over", "They|do|n't|say|it|'s|over")]
    [InlineData("the Emirates' fleet", "the|Emirates|'|fleet")]
    [InlineData("O’Brien of the Indo-Pacific", "O’Brien|of|the|Indo-Pacific")]
    [InlineData("up to 12,000 men, 1.3 million", "up|to|12,000|men|,|1.3|million")]
    [InlineData("cost $5bn or 20%.", "cost|$|5bn|or|20|%|.")]
    [InlineData("the U.S. Senate at 5 p.m. today", "the|U.S.|Senate|at|5|p.m.|today")]
    [InlineData("Gen. John F. Kelly said.", "Gen.|John|F.|Kelly|said|.")]
    [InlineData("“Go,” he said", "“|Go|,|”|he|said")]
    [InlineData("l’Iran et d'autres", "l’|Iran|et|d'|autres")]
    [InlineData("D'Angelo in L'Aquila", "D'Angelo|in|L'Aquila")]
    [InlineData("AT&T... at example.com", "AT&T|...|at|example.com")]
    [InlineData("see https://example.org/a?b=c.", "see|https://example.org/a?b=c|.")]
    [InlineData("write to a.b@example.org now", "write|to|a.b@example.org|now")]
    [InlineData("东京在日本", "东|京|在|日|本")]
    [InlineData("1990s–2000s", "1990s|–|2000s")]
    [InlineData("end.Next one", "end|.|Next|one")]
    public void A_line_is_split_into_tokens(string text, string expected) =>
        string.Join('|', Tokens(text)).ShouldBe(expected);

    [Theory]
    [InlineData("Mr. Smith left. He was tired.", "Mr. Smith left.|He was tired.")]
    [InlineData("It is in the U.S. The rest is not.", "It is in the U.S.|The rest is not.")]
    [InlineData("The U.S. Senate voted. All agreed.", "The U.S. Senate voted.|All agreed.")]
    [InlineData("“Why now?” he asked. “No idea.” She left.", "“Why now?” he asked.|“No idea.”|She left.")]
    [InlineData("It rose by 1.3 percent. No. 10 was silent.", "It rose by 1.3 percent.|No. 10 was silent.")]
    [InlineData("Am 3. Oktober war Feiertag. Es regnete.", "Am 3. Oktober war Feiertag.|Es regnete.")]
    [InlineData("今日は晴れ。明日は雨。", "今日は晴れ。|明日は雨。")]
    [InlineData("He paused... then went on. Gen. Park did not.", "He paused... then went on.|Gen. Park did not.")]
    public void A_line_is_split_into_sentences(string text, string expected)
    {
        var analysis = TextAnalysis.Of(text);
        string.Join('|', analysis.Sentences.ToArray().Select(s => text[s.Start..s.End])).ShouldBe(expected);
    }

    [Fact]
    public void Lines_with_tokens_are_paragraphs()
    {
        var analysis = TextAnalysis.Of("One. Two.\n\n  \nThree");
        var paragraphs = analysis.Paragraphs.ToArray();
        paragraphs.Length.ShouldBe(2);
        paragraphs[0].ShouldBe(new Paragraph(0, 9, 0, 4, 0, 2));
        paragraphs[1].ShouldBe(new Paragraph(14, 19, 4, 5, 2, 3));
        analysis.SentenceOf(4).ShouldBe(2);
        analysis.TokenAt(14).ShouldBe(4);
    }

    [Fact]
    public void Tokens_cover_everything_but_white_space_of_any_text()
    {
        Prop.ForAll<string?>(given =>
        {
            var text = given ?? "";
            var analysis = TextAnalysis.Of(text);
            var at = 0;
            foreach (var token in analysis.Tokens)
            {
                token.Length.ShouldBeGreaterThan(0);
                Blank(text[at..token.Start]).ShouldBeTrue();
                at = token.End;
            }

            Blank(text[at..]).ShouldBeTrue();
            analysis.Sentences.ToArray().Sum(s => s.TokenCount).ShouldBe(analysis.Tokens.Length);
            analysis.Paragraphs.ToArray().Sum(p => p.TokenEnd - p.FirstToken).ShouldBe(analysis.Tokens.Length);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("a.b@")]
    [InlineData(".\"")]
    [InlineData("'s'")]
    [InlineData("http://x")]
    public void Time_is_linear_in_any_pattern(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, 1_000_000 / pattern.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        TextAnalysis.Of(text).Tokens.Length.ShouldBeGreaterThan(0);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30)); // quadratic would be an hour; the machine may be busy
    }

    private static IEnumerable<string> Tokens(string text) => TextAnalysis.Of(text).Tokens.ToArray().Select(t => text[t.Start..t.End]);

    private static bool Blank(string text) => text.All(c => CharacterClasses.Of(c) is CharacterClass.Space or CharacterClass.LineFeed or CharacterClass.Format);
}
