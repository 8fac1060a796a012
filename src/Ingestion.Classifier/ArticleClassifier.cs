using Ingestion.Classifier.Language;
using Ingestion.Classifier.Topics;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
#pragma warning disable CA1822
namespace Ingestion.Classifier;
/// <summary>tmp</summary>
public sealed class ArticleClassifier
{
    /// <summary>tmp</summary>
    public const string Version = "tmp";
    /// <summary>tmp</summary>
    public ArticleClassifier(ClassifierOptions options) { }
    /// <summary>tmp</summary>
    public LanguageGuess LanguageOf(CleanedArticle article) =>
        LanguageDetector.Default.Detect(article.Title is null ? article.Body : $"{article.Title}\n{article.Body}");
    /// <summary>tmp</summary>
    public Classification Classify(CleanedArticle article)
    {
        var language = LanguageOf(article);
        return new() { Language = language, Topics = TopicClassifier.Default.Rank(article.Title, article.Body, language.Code), Signature = new(1, [1], 1, []), ClassifierVersion = "tmp" };
    }
}
