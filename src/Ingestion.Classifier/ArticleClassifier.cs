using Ingestion.Classifier.Entities;
using Ingestion.Classifier.Keywords;
using Ingestion.Classifier.Language;
using Ingestion.Classifier.Places;
using Ingestion.Classifier.Sameness;
using Ingestion.Classifier.Text;
using Ingestion.Classifier.Topics;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Stages;

namespace Ingestion.Classifier;

/// <summary>
/// From a cleaned article to its facts: the list of the steps, each a folder beside this file. Pure and safe to share between threads;
/// any text gives an answer, in time linear in its length.
/// </summary>
public sealed class ArticleClassifier : IPureStage<ClassifyingTask, IReadOnlyList<Classification>>
{
    /// <summary>Version of rules and weights together; it rises whenever the same article may get other facts.</summary>
    public const string Version = "1.2.0";

    private readonly TopicClassifier topics;
    private readonly EntityRecognizer entities;
    private CorrectionTable? table;

    /// <summary>A classifier with the models that ship with it.</summary>
    public ArticleClassifier(ClassifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        LoadModels();
        (topics, entities) = (TopicClassifier.Default, EntityRecognizer.CreateDefault());
    }

    /// <summary>Loads the models that ship with it, side by side, unless they are there: once a process.</summary>
    /// <exception cref="InvalidDataException">A model is of another format.</exception>
    public static void LoadModels() =>
        Parallel.Invoke(() => _ = EntityModel.Instance, () => _ = Gazetteer.Instance, () => _ = LanguageDetector.Default, () => _ = TopicClassifier.Default);

    /// <summary>The language of the body, or of the title where there is no body. Needs no model but the languages'.</summary>
    public static LanguageGuess LanguageOf(CleanedArticle article) => LanguageDetector.Default.Detect(article.Body.Length > 0 ? article.Body : article.Title ?? "");

    IReadOnlyList<Classification> IPureStage<ClassifyingTask, IReadOnlyList<Classification>>.Run(ClassifyingTask task, CancellationToken cancellationToken)
    {
        var classifications = new List<Classification>(task.Articles.Count);
        foreach (var article in task.Articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            classifications.Add(Classify(article, task.Corrections));
        }

        return classifications;
    }

    /// <summary>All facts of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="corrections">What was learnt from people's labels for this <see cref="Version"/>, or null.</param>
    public Classification Classify(CleanedArticle article, TopicCorrections? corrections = null)
    {
        var language = LanguageOf(article);
        var text = TextAnalysis.Of(article.Body);
        var names = entities.Find(text, language.Code);
        var facts = FactFinder.Find(text, names, language.Code, article.Published);
        var words = ArticleWords.Of(article.Title, article.Body, language.Code);
        return new Classification
        {
            Language = language,
            Topics = topics.Rank(article.Title, article.Body, language.Code, TableOf(corrections)),
            Entities = HeadlineEntities.AddTo(names, article.Title, language.Code, entities),
            Quotations = facts.Quotations,
            Quantities = facts.Quantities,
            Dates = facts.Dates,
            Keywords = KeywordRanker.Rank(words),
            Signature = SignatureMaker.Make(words, names),
            ClassifierVersion = corrections is null ? Version : $"{Version}+labels.{corrections.Number}",
        };
    }

    /// <summary>Made once for each object that is given: the same one comes with every article until others are in use.</summary>
    private CorrectionTable? TableOf(TopicCorrections? corrections)
    {
        if (corrections is null) return null;
        var known = Volatile.Read(ref table);
        if (!ReferenceEquals(known?.Corrections, corrections)) Volatile.Write(ref table, known = new CorrectionTable(corrections));
        return known;
    }
}
