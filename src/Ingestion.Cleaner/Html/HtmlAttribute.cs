namespace Ingestion.Cleaner.Html;

/// <summary>The attributes that are kept; all others are skipped.</summary>
internal enum HtmlAttribute : byte
{
    Unknown, Id, Class, Href, Src, Rel, Role, Name, Property, Content, ItemProp, ItemType, ItemScope, DateTime, Style, Hidden, Lang, Type, Title, Alt, Charset, HttpEquiv,
    AriaHidden, AriaLabel, DataTestId, PubDate, DataComponent, DataNoSnippet,
}
