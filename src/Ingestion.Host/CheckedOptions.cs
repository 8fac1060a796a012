namespace Ingestion.Host;

/// <summary>How every section of the configuration is taken: checked at the start, and with no name in it that is no option.</summary>
internal static class CheckedOptions
{
    /// <summary>Binds <typeparamref name="T"/> to its section.</summary>
    public static void AddChecked<T>(this IServiceCollection services, IConfiguration section)
        where T : class =>
        services.AddOptions<T>().Bind(section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateDataAnnotations().ValidateOnStart();
}
