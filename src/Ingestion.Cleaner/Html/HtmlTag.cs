namespace Ingestion.Cleaner.Html;

/// <summary>The elements that mean something to the cleaner; every other one is <see cref="Unknown"/>.</summary>
internal enum HtmlTag : byte
{
    Unknown, Root, Text,
    Html, Head, Body, Title, Meta, Link, Base, Script, Style, Template, NoScript,
    Article, Main, Section, Aside, Header, Footer, Nav, Address, Div, P, Blockquote, Pre, Figure, FigCaption, Picture, Details, Summary, Dialog, HGroup, Center,
    H1, H2, H3, H4, H5, H6,
    Ul, Ol, Li, Dl, Dt, Dd, Menu,
    Table, Caption, ColGroup, Col, THead, TBody, TFoot, Tr, Td, Th,
    Form, FieldSet, Legend, Label, Input, Button, Select, Option, OptGroup, TextArea, Output,
    A, Span, Font, B, Strong, I, Em, U, S, Small, Big, Sub, Sup, Code, Kbd, Samp, Var, Tt, Cite, Q, Abbr, Time, Mark, Ins, Del, Dfn, Bdo, Bdi, Ruby, Rt, Rp, NoBr,
    Br, Hr, Wbr, Img, Iframe, Embed, Object, Param, Video, Audio, Source, Track, Canvas, Map, Area, Svg, Math,
    Xmp, NoEmbed, NoFrames, PlainText, Frame, FrameSet, Marquee, Dir, Listing, Search,
}
