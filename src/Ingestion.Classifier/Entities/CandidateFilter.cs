using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Entities;

/// <summary>
/// Marks the tokens that may be in a name. Four tokens in five cannot, and the model is not asked about them: that is most of its speed.
/// </summary>
internal static class CandidateFilter
{
    private const int LongestJoint = 3;

    /// <summary>Marks the words of one sentence that look like names.</summary>
    public static void MarkNames(Span<TokenFacts> sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            ref var fact = ref sentence[i];
            fact.Candidate = fact.Kind == TokenKind.Word && IsName(fact);
        }
    }

    /// <summary>Marks what stands between and beside them.</summary>
    public static void MarkJoints(Span<TokenFacts> sentence)
    {
        // Numbers beside names ('2019 Australian election', 'Channel 4'), then joints between them ('University of California').
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i].Kind != TokenKind.Number) continue;
            sentence[i].Candidate = (i > 0 && sentence[i - 1].Candidate && sentence[i - 1].Kind == TokenKind.Word)
                || (i + 1 < sentence.Length && sentence[i + 1].Candidate && sentence[i + 1].Kind == TokenKind.Word);
        }

        var last = -1;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!sentence[i].Candidate) continue;
            if (last >= 0 && i - last > 1 && i - last - 1 <= LongestJoint)
            {
                var joins = true;
                for (var j = last + 1; j < i; j++) joins &= (sentence[j].Record.Traits & WordTraits.Joins) != 0;
                for (var j = last + 1; joins && j < i; j++) sentence[j].Candidate = true;
            }

            last = i;
        }
    }

    private static bool IsName(in TokenFacts fact) => fact.Case switch
    {
        LetterCase.None => false,
        LetterCase.Lower => (fact.Record.Traits & WordTraits.LowerName) != 0 || fact.Record.Capitals >= 8,
        _ => true,
    };
}
