namespace Ingestion.Cleaner.Furniture;

/// <summary>The stable codes under which text is taken off.</summary>
internal static class FurnitureReason
{
    public const string Related = "related";
    public const string ReadMore = "read-more";
    public const string Appeal = "appeal";
    public const string Newsletter = "newsletter";
    public const string ShareRow = "share-row";
    public const string Tags = "tags";
    public const string AuthorBox = "author-box";
    public const string Comments = "comments";
    public const string VisitCounter = "visit-counter";
    public const string SourceCredit = "source-credit";
    public const string Copyright = "copyright";
    public const string Cookie = "cookie";
    public const string Navigation = "navigation";
    public const string Advertisement = "advertisement";
    public const string Byline = "byline";
    public const string Published = "published";
    public const string Caption = "caption";
    public const string Login = "login";
    public const string Contact = "contact";
    public const string Form = "form";
    public const string Footer = "footer";
    public const string Sidebar = "sidebar";
    public const string Hidden = "hidden";
    public const string Kicker = "kicker";

    /// <summary>The headline again, outside the body.</summary>
    public const string RepeatedTitle = "repeated-title";

    /// <summary>Part of the body again.</summary>
    public const string RepeatedBody = "repeated-body";

    /// <summary>Before the article begins.</summary>
    public const string Header = "header";

    /// <summary>After the article has ended.</summary>
    public const string AfterArticle = "after-article";

    /// <summary>Between paragraphs, none of them.</summary>
    public const string Interruption = "interruption";

    /// <summary>A line that stands in many articles of the source.</summary>
    public const string SourceBoilerplate = "source-boilerplate";

    /// <summary>Beyond the number of blocks that an option allows.</summary>
    public const string BeyondLimit = "beyond-limit";
}
