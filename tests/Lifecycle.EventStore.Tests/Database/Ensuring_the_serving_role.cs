using Npgsql;

namespace Lifecycle.EventStore.Tests;

public sealed class Ensuring_the_serving_role(StoreTemplate template) : StoreTest(template)
{
    // With every character that quoting could get wrong.
    private const string Password = "p'a\"s\\s $1 %L;--";

    private string Role => Database.ServeRole + " \"odd'";

    public override async ValueTask DisposeAsync()
    {
        await Execute($"drop role if exists \"{Role.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        await base.DisposeAsync();
    }

    [Fact]
    public async Task makes_it_with_its_password()
    {
        Assert.Equal(ServeRoleOutcome.Created, await ServeRole.Ensure(Database.OwnerSource, Role, Password, Stop));

        await LogIn(Password);
    }

    [Fact]
    public async Task sets_the_password_of_one_that_is_there()
    {
        await ServeRole.Ensure(Database.OwnerSource, Role, "another", Stop);

        Assert.Equal(ServeRoleOutcome.PasswordSet, await ServeRole.Ensure(Database.OwnerSource, Role, Password, Stop));

        await LogIn(Password);
    }

    [Fact]
    public async Task leaves_one_that_is_there_alone_when_no_password_is_given()
    {
        await ServeRole.Ensure(Database.OwnerSource, Role, Password, Stop);

        Assert.Equal(ServeRoleOutcome.Exists, await ServeRole.Ensure(Database.OwnerSource, Role, null, Stop));

        await LogIn(Password);
    }

    [Fact]
    public async Task makes_a_role_that_may_do_nothing_beyond_logging_in()
    {
        await ServeRole.Ensure(Database.OwnerSource, Role, null, Stop);

        Assert.Equal(
            ["True|False|False|False|False|False"],
            await Rows($"""
                select rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls
                from pg_roles where rolname = '{Role.Replace("'", "''", StringComparison.Ordinal)}'
                """));
    }

    [Fact]
    public async Task says_that_this_user_may_not_make_one() =>
        Assert.Equal(ServeRoleOutcome.MayNotCreate, await ServeRole.Ensure(Database.ServeSource, Role, Password, Stop));

    [Fact]
    public async Task leaves_one_alone_that_this_user_may_not_change()
    {
        await ServeRole.Ensure(Database.OwnerSource, Role, Password, Stop);

        Assert.Equal(ServeRoleOutcome.Exists, await ServeRole.Ensure(Database.ServeSource, Role, "another", Stop));

        await LogIn(Password);
    }

    private async Task LogIn(string password)
    {
        var asRole = new NpgsqlConnectionStringBuilder(Database.Owner) { Username = Role, Password = password, Pooling = false };
        await using var connection = new NpgsqlConnection(asRole.ConnectionString);
        await connection.OpenAsync(Stop);
    }
}
