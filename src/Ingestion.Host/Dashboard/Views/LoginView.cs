using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>The way in, where a token is needed.</summary>
internal static class LoginView
{
    /// <summary>The form.</summary>
    /// <param name="wrong">Whether a wrong token was just presented.</param>
    public static Markup Of(bool wrong) => Markup.Of($"""
        <h1>Log in</h1>
        <form class="login" method="post" action="/login">
        {Markup.When(wrong, () => Markup.Of($"<p class=\"error\" id=\"wrong\" role=\"alert\">That is not the token.</p>"))}
        <label for="token">Token</label>
        <input id="token" name="token" type="password" autocomplete="current-password" required maxlength="500"{Markup.When(wrong, () => Markup.Of($" aria-invalid=\"true\" aria-describedby=\"wrong\""))}>
        <p class="note">It is what Dashboard:Token says; deploy/up has written it into .env as DASHBOARD_TOKEN.</p>
        <button type="submit">Log in</button></form>
        """);
}
