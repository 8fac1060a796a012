using System.Buffers;
using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Entities;

/// <summary>Gathers what the occurrences of each capitalised word tell of it, and hands it to the other occurrences.</summary>
internal static class EvidenceReader
{
    private static readonly uint Comma = Folding.Hash(",");

    /// <summary>Fills the evidence of all candidates.</summary>
    public static void Read(TextAnalysis text, SurfaceWords surface, Span<TokenFacts> facts)
    {
        var size = 64;
        while (size < facts.Length * 3) size *= 2;
        var table = ArrayPool<Slot>.Shared.Rent(size);
        table.AsSpan(0, size).Clear();
        var own = ArrayPool<DocumentEvidence>.Shared.Rent(facts.Length + 1);
        try
        {
            foreach (var sentence in text.Sentences)
            {
                var span = facts[sentence.FirstToken..sentence.TokenEnd];
                for (var i = 0; i < span.Length; i++)
                {
                    if (!span[i].Candidate && !(span[i].Kind == TokenKind.Word && span[i].Case == LetterCase.Lower)) continue;
                    var bits = OwnEvidence(span, i, surface);
                    own[sentence.FirstToken + i] = bits;
                    if (bits == DocumentEvidence.None) continue;
                    ref var slot = ref Find(table, size, span[i].Word);
                    slot.Twice |= slot.Once & bits;
                    slot.Once |= bits;
                }

                AddAcronym(text, span, sentence, table, size);
            }

            for (var i = 0; i < facts.Length; i++)
            {
                if (!facts[i].Candidate) continue;
                var slot = Find(table, size, facts[i].Word);
                facts[i].Evidence = (slot.Once & ~own[i]) | (slot.Twice & own[i]);
                if (facts[i].Case is LetterCase.AllCaps or LetterCase.Mixed && facts[i].Kind == TokenKind.Word && Find(table, size, AcronymKey(facts[i].Word)).Once != 0)
                    facts[i].Evidence |= DocumentEvidence.Acronym;
            }
        }
        finally
        {
            ArrayPool<Slot>.Shared.Return(table);
            ArrayPool<DocumentEvidence>.Shared.Return(own);
        }
    }

    private static DocumentEvidence OwnEvidence(Span<TokenFacts> span, int i, SurfaceWords surface)
    {
        ref var fact = ref span[i];
        if (fact.Case == LetterCase.Lower) return fact.InCapitals ? DocumentEvidence.None : DocumentEvidence.LowerSomewhere;
        if (fact.Case == LetterCase.None) return DocumentEvidence.None;
        var bits = DocumentEvidence.None;
        if (!fact.Opens && !fact.InCapitals) bits |= DocumentEvidence.CapitalInside;
        var afterCapital = false;
        if (i > 0)
        {
            ref var previous = ref span[i - 1];
            afterCapital = IsCapital(previous);
            if ((previous.Kinds & PhraseKinds.Title) != 0) bits |= DocumentEvidence.AfterTitle;
            else if (afterCapital) bits |= DocumentEvidence.EndsLongerRun;
            if (afterCapital && (previous.Kinds & PhraseKinds.GivenName) != 0) bits |= DocumentEvidence.AfterGivenName;
        }

        var beforeCapital = i + 1 < span.Length && IsCapital(span[i + 1]);
        if (beforeCapital)
        {
            if (!afterCapital) bits |= DocumentEvidence.BeginsLongerRun;
            if ((fact.Kinds & PhraseKinds.GivenName) != 0) bits |= DocumentEvidence.GivenName;
            if ((span[i + 1].Kinds & PhraseKinds.OrganisationWord) != 0) bits |= DocumentEvidence.BeforeOrganisationWord;
        }
        else
        {
            if (i > 0 && !afterCapital)
            {
                if (Array.IndexOf(surface.Articles, span[i - 1].Word) >= 0) bits |= DocumentEvidence.AfterArticle;
                if (Array.IndexOf(surface.PlacePrepositions, span[i - 1].Word) >= 0) bits |= DocumentEvidence.InPlace;
            }

            if (i + 1 < span.Length && Array.IndexOf(surface.SayingVerbs, span[i + 1].Word) >= 0) bits |= DocumentEvidence.Says;
            if (i + 2 < span.Length && span[i + 1].Word == Comma)
            {
                if ((span[i + 2].Kinds & (PhraseKinds.Country | PhraseKinds.Region)) != 0) bits |= DocumentEvidence.BeforePlace;
                if (span[i + 2].Kind == TokenKind.Number || (span[i + 2].Kinds & PhraseKinds.Title) != 0) bits |= DocumentEvidence.BeforeAge;
            }
        }

        return bits;
    }

    private static bool IsCapital(in TokenFacts fact) => fact.Candidate && fact.Kind == TokenKind.Word && fact.Case is not (LetterCase.Lower or LetterCase.None);

    // The first letters of each capitalised run of two words or more, joints left out, name its acronym.
    private static void AddAcronym(TextAnalysis text, Span<TokenFacts> span, in Sentence sentence, Slot[] table, int size)
    {
        var (hash, letters) = (Folding.Seed, 0);
        for (var i = 0; i <= span.Length; i++)
        {
            if (i < span.Length && IsCapital(span[i]) && span[i].Case == LetterCase.Capitalised)
            {
                hash = Folding.Add(hash, Folding.Fold(text.Body[text.Tokens[sentence.FirstToken + i].Start]));
                letters++;
                if (letters >= 2) Find(table, size, AcronymKey(hash)).Once |= DocumentEvidence.Acronym;
            }
            else if (i == span.Length || !span[i].Candidate)
            {
                (hash, letters) = (Folding.Seed, 0);
            }
        }
    }

    private static uint AcronymKey(uint letters) => letters * 0x9E3779B1 + 1;

    private static ref Slot Find(Slot[] table, int size, uint word)
    {
        var key = word == 0 ? 1 : word;
        var at = (int)Folding.Mix(key) & (size - 1);
        // The table is at least as large as the text, and acronyms are fewer than its words; the bound guards the rest.
        for (var probes = 0; table[at].Key != 0 && table[at].Key != key && probes < size; probes++) at = (at + 1) & (size - 1);
        if (table[at].Key == 0) table[at].Key = key;
        return ref table[at];
    }

    private struct Slot
    {
        public uint Key;
        public DocumentEvidence Once;
        public DocumentEvidence Twice;
    }
}
