using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>Finds the entity that a mention belongs to, by all the forms under which an entity may stand again.</summary>
internal sealed class EntityIndex(TextAnalysis text, Gazetteer gazetteer, int capacity)
{
    private readonly Dictionary<ulong, EntityGroup> byForm = new(capacity * 2);

    /// <summary>All entities, in the order in which they were met.</summary>
    public List<EntityGroup> Groups { get; } = new(capacity / 2);

    /// <summary>The entity of a mention; a new one where none is known. Mentions must come with longer names first.</summary>
    public EntityGroup GroupOf(ReadOnlySpan<TokenFacts> facts, in NameMention mention)
    {
        var form = Key(mention.Type, Form.Name, Folding.HashName(Folding.Seed, text.TextOf(mention.First, mention.End)));
        if (byForm.TryGetValue(form, out var known)) return known;
        var entry = gazetteer.Find(text.TextOf(mention.First, mention.End));
        var group = mention.Type switch
        {
            EntityType.Person => PersonOf(facts, mention),
            EntityType.Organisation => OrganisationOf(facts, entry, mention),
            EntityType.Location when IsCountryName(entry) => Find(EntityType.Location, Form.Country, entry.Country),
            _ => null,
        };
        if (group is null)
        {
            group = new EntityGroup(mention);
            Groups.Add(group);
            Register(facts, entry, group);
        }

        byForm[form] = group;
        return group;
    }

    // 'Austin' and 'Lloyd' are Lloyd Austin, 'Kim' is Kim Jong Un, 'John Kennedy' is John F. Kennedy.
    private EntityGroup? PersonOf(ReadOnlySpan<TokenFacts> facts, in NameMention mention) => mention.Length == 1
        ? Find(EntityType.Person, Form.LastWord, facts[mention.First].Word) ?? Find(EntityType.Person, Form.FirstWord, facts[mention.First].Word)
        : Find(EntityType.Person, Form.BothWords, Both(facts, mention));

    // 'UN' is the United Nations, 'IAEA' the International Atomic Energy Agency, 'the Commission' the European Commission.
    private EntityGroup? OrganisationOf(ReadOnlySpan<TokenFacts> facts, in GazetteerEntry entry, in NameMention mention)
    {
        if (entry.Organisation != 0 && Find(EntityType.Organisation, Form.Organisation, entry.Organisation) is { } known) return known;
        if (mention.Length != 1) return null;
        if ((facts[mention.First].Kinds & PhraseKinds.OrganisationWord) != 0) return Find(EntityType.Organisation, Form.LastWord, facts[mention.First].Word);
        var (hash, letters) = (Folding.Seed, 0);
        foreach (var unit in text.TextOf(mention.First, mention.End))
        {
            if (!char.IsUpper(unit)) continue;
            hash = Folding.Add(hash, Folding.Fold(unit));
            letters++;
        }

        return letters < 2 ? null : Find(EntityType.Organisation, Form.Acronym, hash);
    }

    private void Register(ReadOnlySpan<TokenFacts> facts, in GazetteerEntry entry, EntityGroup group)
    {
        var lead = group.Lead;
        switch (lead.Type)
        {
            case EntityType.Person when lead.Length > 1:
                byForm.TryAdd(Key(EntityType.Person, Form.LastWord, facts[lead.End - 1].Word), group);
                byForm.TryAdd(Key(EntityType.Person, Form.FirstWord, facts[lead.First].Word), group);
                byForm.TryAdd(Key(EntityType.Person, Form.BothWords, Both(facts, lead)), group);
                break;
            case EntityType.Organisation:
                if (entry.Organisation != 0) byForm.TryAdd(Key(EntityType.Organisation, Form.Organisation, entry.Organisation), group);
                if (lead.Length > 1)
                {
                    byForm.TryAdd(Key(EntityType.Organisation, Form.LastWord, facts[lead.End - 1].Word), group);
                    byForm.TryAdd(Key(EntityType.Organisation, Form.Acronym, Initials(facts, lead, smallWords: false)), group);
                    byForm.TryAdd(Key(EntityType.Organisation, Form.Acronym, Initials(facts, lead, smallWords: true)), group);
                }

                break;
            case EntityType.Location when IsCountryName(entry):
                byForm.TryAdd(Key(EntityType.Location, Form.Country, entry.Country), group);
                break;
        }
    }

    private uint Initials(ReadOnlySpan<TokenFacts> facts, in NameMention name, bool smallWords)
    {
        var hash = Folding.Seed;
        for (var i = name.First; i < name.End; i++)
        {
            if (facts[i].Kind != TokenKind.Word || (!smallWords && facts[i].Case is LetterCase.Lower or LetterCase.None)) continue;
            hash = Folding.Add(hash, Folding.Fold(text.Body[text.Tokens[i].Start]));
        }

        return hash;
    }

    private EntityGroup? Find(EntityType type, Form form, uint hash) => byForm.GetValueOrDefault(Key(type, form, hash));

    private static uint Both(ReadOnlySpan<TokenFacts> facts, in NameMention name) => Folding.Mix(facts[name.First].Word) ^ facts[name.End - 1].Word;

    private static ulong Key(EntityType type, Form form, uint hash) => ((ulong)form << 40) | ((ulong)type << 32) | hash;

    private static bool IsCountryName(in GazetteerEntry entry) =>
        entry.Country != 0 && (entry.Kinds & PhraseKinds.Country) != 0 && (entry.Kinds & (PhraseKinds.LargeCity | PhraseKinds.City | PhraseKinds.Region)) == 0;

    private enum Form
    {
        Name,
        LastWord,
        FirstWord,
        BothWords,
        Organisation,
        Acronym,
        Country,
    }
}
