namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>What the words in an element's class, id or role say about it (<c>class-words.txt</c>); at most 64 of them.</summary>
internal enum ClassGroup : byte
{
    Body, Article, Content, Title, Lead, Teaser, Author, Meta, Caption, Video, Related, Comment, Share, Nav, Footer, Header, Sidebar, Ad, Newsletter,
    Cookie, Tags, Login, Toc, Quote, List, Hidden, Box, Table, Faq, Shop, Search, Embed, Reference, Event, Tools, Error,
}
