using Ingestion.Classifier.Dates;
using Ingestion.Classifier.Entities;
using Ingestion.Classifier.Keywords;
using Ingestion.Classifier.Language;
using Ingestion.Classifier.Quotations;
using Ingestion.Classifier.Sameness;
using Ingestion.Classifier.Text;
using Ingestion.Classifier.Topics;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier;

/// <summary>
/// From a cleaned article to its facts: the list of the steps, each a folder beside this file. Pure and safe to share between threads;
/// any text gives an answer, in time linear in its length.
/// </summary>
public sealed class ArticleClassifier
{
    /// <summary>Version of rules and weights together; it rises whenever the same article may get other facts.</summary>
    public const string Version = "1.0.0";

    private readonly EntityRecognizer entities;

    /// <summary>Loads the models that ship with it.</summary>
    public ArticleClassifier(ClassifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        entities = EntityRecognizer.CreateDefault();
    }

    /// <summary>The language of the body, or of the title where there is no body.</summary>
    public static LanguageGuess LanguageOf(CleanedArticle article) =>
        LanguageDetector.Default.Detect(article.Body.Length > 0 ? article.Body : article.Title ?? "");

    /// <summary>All facts of an article.</summary>
    public Classification Classify(CleanedArticle article)
    {
        var language = LanguageOf(article);
        var text = TextAnalysis.Of(article.Body);
        var names = entities.Find(text, language.Code);
        var quotations = QuotationFinder.Find(text, names, language.Code);
        var dates = DateFinder.Find(text, language.Code, article.Published);
        var topics = TopicClassifier.Default.Rank(article.Title, article.Body, language.Code);
        var words = ArticleWords.Of(article.Title, article.Body, language.Code);
        var keywords = KeywordRanker.Rank(words);
        var signature = SignatureMaker.Make(words, names);
        return new Classification
        {
            Language = language,
            Topics = topics,
            Entities = names,
            Quotations = quotations,
            Dates = dates,
            Keywords = keywords,
            Signature = signature,
            ClassifierVersion = Version,
        };
    }
}
