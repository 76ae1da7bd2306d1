using Npgsql;

namespace Lifecycle.Web.Commands;

/// <summary>Connections as the two users of the database: the owner, and the role that serves.</summary>
internal sealed class Connections(Settings settings)
{
    private const string Example = "\"Host=localhost;Database=lifecycle;Username=…;Password=…\"";

    /// <summary>The owner's connection string.</summary>
    /// <exception cref="ExpectedFailureException">It is not given or not one.</exception>
    public NpgsqlConnectionStringBuilder Owner() => settings.Owner is { } owner
        ? Parse(owner, "LIFECYCLE_DB")
        : throw new ExpectedFailureException(
            "LIFECYCLE_DB is not set. Set it to the connection string of the database's owner, for example "
            + "\"Host=localhost;Database=lifecycle;Username=owner;Password=…\", or use \"make run\", which finds or starts PostgreSQL and sets it.");

    /// <summary>The connection string of the role that serves: the one given, else the one that <c>migrate</c> kept.</summary>
    /// <exception cref="ExpectedFailureException">There is none.</exception>
    public NpgsqlConnectionStringBuilder Serve()
    {
        if (settings.Serve is { } given) return Parse(given, "LIFECYCLE_DB_SERVE");

        var file = ServeFile();
        return file.Read() is { } kept
            ? Parse(kept, file.Path)
            : throw new ExpectedFailureException(
                $"There is no connection string of the role that serves: {file.Path} does not exist. "
                + "Run \"lifecycle migrate\" first, which makes it, or set LIFECYCLE_DB_SERVE.");
    }

    /// <summary>Where the connection string of the role that serves is kept.</summary>
    public ServeFile ServeFile() => settings.ServeFile is { } path ? new ServeFile(path) : Commands.ServeFile.For(Owner());

    private static NpgsqlConnectionStringBuilder Parse(string text, string name)
    {
        try
        {
            var read = new NpgsqlConnectionStringBuilder(text) { ApplicationName = "lifecycle" };
            return read.Host is not null ? read : throw new ExpectedFailureException($"{name} names no host. Expected a connection string such as {Example}.");
        }
        catch (ArgumentException)
        {
            throw new ExpectedFailureException($"{name} is not a connection string. Expected one such as {Example}.");
        }
    }
}
