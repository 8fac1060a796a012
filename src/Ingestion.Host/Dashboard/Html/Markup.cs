namespace Ingestion.Host.Dashboard.Html;

/// <summary>A piece of a page. Only <see cref="Of"/> and <see cref="Text"/> make it, so that it never holds text that was not encoded.</summary>
internal readonly struct Markup
{
    private readonly string? _markup;

    private Markup(string markup) => _markup = markup;

    /// <summary>Nothing.</summary>
    public static Markup Empty => default;

    /// <summary>The markup of a template: <c>Markup.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>.</summary>
    public static Markup Of(HtmlTemplate template) => new(template.Take());

    /// <summary>Text.</summary>
    public static Markup Text(string? text) => Of($"{text}");

    /// <summary>The pieces, one after the other.</summary>
    public static Markup Join(IEnumerable<Markup> pieces) => Of($"{pieces}");

    /// <summary><paramref name="markup"/> where the condition holds, else nothing.</summary>
    public static Markup When(bool condition, Func<Markup> markup) => condition ? markup() : Empty;

    /// <inheritdoc />
    public override string ToString() => _markup ?? "";
}
