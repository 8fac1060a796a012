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
    public LanguageGuess LanguageOf(CleanedArticle article) => new("en", 0.5);
    /// <summary>tmp</summary>
    public Classification Classify(CleanedArticle article) => new() { Language = new("en", 0.5), Signature = new(1, [1], 1, []), ClassifierVersion = "tmp" };
}
