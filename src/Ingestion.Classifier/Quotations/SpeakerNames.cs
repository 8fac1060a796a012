using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Quotations;

/// <summary>
/// Gives speakers their names: a mention becomes its entity's full name, a pronoun the person in focus, which is the last one named before it
/// whose gender does not contradict.
/// </summary>
internal sealed class SpeakerNames
{
    private readonly SpeechText speech;
    private readonly (Mention Mention, Entity Entity)[] mentions;
    private readonly Dictionary<Entity, Gender> genders = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Entity>);

    /// <summary>Orders the mentions of persons and organisations.</summary>
    public SpeakerNames(SpeechText speech, IReadOnlyList<Entity> entities)
    {
        this.speech = speech;
        var list = new List<(Mention Mention, Entity Entity)>();
        foreach (var entity in entities)
        {
            if (entity.Type is EntityType.Miscellaneous) continue;
            foreach (var mention in entity.Mentions) list.Add((mention, entity));
        }

        mentions = [.. list];
        Array.Sort(mentions, static (a, b) => a.Mention.Start.CompareTo(b.Mention.Start));
    }

    /// <summary>The speaker's name, or null where a pronoun stays unresolved.</summary>
    /// <param name="phrase">The mention.</param>
    /// <param name="lastSpeaker">The speaker before this one, or null.</param>
    public string? Resolve(in NounPhrase phrase, string? lastSpeaker)
    {
        var text = speech.Text;
        if (speech.Is(phrase.HeadFirst, SpeechFlags.Male | SpeechFlags.Female) && phrase.HeadEnd == phrase.HeadFirst + 1)
            return Focus(text.Tokens[phrase.HeadFirst].Start, speech.Is(phrase.HeadFirst, SpeechFlags.Male) ? Gender.Male : Gender.Female, lastSpeaker);
        if (speech.Is(phrase.HeadFirst, SpeechFlags.Pronoun) && phrase.HeadEnd == phrase.HeadFirst + 1) return null;
        var (start, end) = (text.Tokens[phrase.HeadFirst].Start, text.Tokens[phrase.HeadEnd - 1].End);
        if (Overlapping(start, end) is { } entity) return entity.Name;
        return text.Body[start..end];
    }

    private Entity? Overlapping(int start, int end)
    {
        Entity? best = null;
        for (var i = FirstEndingAfter(start); i < mentions.Length && mentions[i].Mention.Start < end; i++)
            if (mentions[i].Mention.End > start && (best is null || mentions[i].Entity.Type == EntityType.Person)) best = mentions[i].Entity;
        return best;
    }

    private string? Focus(int before, Gender gender, string? lastSpeaker)
    {
        string? found = null;
        for (var i = FirstEndingAfter(before) - 1; i >= 0 && i >= FirstEndingAfter(before) - 12; i--)
        {
            var (mention, entity) = mentions[i];
            if (entity.Type != EntityType.Person || mention.End > before) continue;
            if (GenderOf(entity) is var known && known != Gender.Unknown && known != gender) continue;
            if (entity.Name == lastSpeaker) return entity.Name;
            found ??= entity.Name;
        }

        return found;
    }

    private Gender GenderOf(Entity entity)
    {
        if (genders.TryGetValue(entity, out var known)) return known;
        return genders[entity] = GenderEvidence.Of(speech, entity);
    }

    private int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, mentions.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].Mention.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
