using System.Buffers;
using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>Finds the persons, organisations, places and other names of a text, each once with all its mentions. Safe to share between threads.</summary>
internal sealed class EntityRecognizer(EntityModel model, Gazetteer gazetteer)
{
    private readonly EntityTagger english = new(model.English, gazetteer);
    private readonly EntityTagger universal = new(model.Universal, gazetteer);
    private readonly ReadingHabits englishHabits = ReadingHabits.English(model.Lexicon);
    private readonly ReadingHabits otherHabits = ReadingHabits.Other(capitalNouns: false);
    private readonly ReadingHabits germanHabits = ReadingHabits.Other(capitalNouns: true);

    /// <summary>With the shipped model.</summary>
    public static EntityRecognizer CreateDefault() => new(EntityModel.Instance, Gazetteer.Instance);

    /// <summary>The entities of a text, most mentioned first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language, BCP 47.</param>
    public List<Entity> Find(TextAnalysis text, string language) => Read(text, language, (facts, mentions) => EntityMerger.Merge(text, facts, mentions, gazetteer));

    /// <summary>The names of a text where they stand.</summary>
    public List<NameMention> FindMentions(TextAnalysis text, string language) => Read(text, language, (_, mentions) => mentions);

    private T Read<T>(TextAnalysis text, string language, Finish<T> finish)
    {
        var isEnglish = language is "en" or "pcm" or "sco";
        var habits = isEnglish ? englishHabits : CapitalNouns.IsHabitOf(language) ? germanHabits : otherHabits;
        var count = text.Tokens.Length;
        var facts = ArrayPool<TokenFacts>.Shared.Rent(count + 1);
        var tags = ArrayPool<byte>.Shared.Rent(count + 1);
        var margins = ArrayPool<short>.Shared.Rent(count + 1);
        try
        {
            (isEnglish ? english : universal).Tag(text, habits, facts.AsSpan(0, count), tags.AsSpan(0, count), margins.AsSpan(0, count));
            var mentions = MentionReader.Read(text, facts.AsSpan(0, count), tags.AsSpan(0, count), margins.AsSpan(0, count));
            mentions = KnownPlaces.AddMissing(facts.AsSpan(0, count), KnownNames.Correct(text, facts.AsSpan(0, count), mentions, gazetteer));
            return finish(facts.AsSpan(0, count), DocumentConsistency.Revise(text, facts.AsSpan(0, count), mentions));
        }
        finally
        {
            ArrayPool<TokenFacts>.Shared.Return(facts);
            ArrayPool<byte>.Shared.Return(tags);
            ArrayPool<short>.Shared.Return(margins);
        }
    }

    private delegate T Finish<out T>(ReadOnlySpan<TokenFacts> facts, List<NameMention> mentions);
}
